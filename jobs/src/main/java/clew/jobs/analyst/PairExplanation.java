package clew.jobs.analyst;

import clew.jobs.work.Outcome;
import clew.models.Evidence;
import clew.models.Exit;
import clew.models.Link;
import clew.models.Posting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why two postings are linked, or are not: prior and evidence add up to the total.
 *
 * @param left representative of the first posting
 * @param right representative of the second
 */
record PairExplanation(
    String left,
    String right,
    double priorBits,
    List<Evidence> evidence,
    double totalBits,
    String decision,
    String reason) {
  PairExplanation {
    evidence = List.copyOf(evidence);
  }

  static PairExplanation of(Posting one, Posting other, Optional<Link> link) {
    String left = one.sameAs();
    String right = other.sameAs();
    if (link.isPresent()) {
      Link found = link.get();
      return new PairExplanation(
          found.leftId(),
          found.rightId(),
          found.priorBits(),
          found.evidence(),
          found.bits(),
          found.decision(),
          found.reason());
    }
    return left.equals(right)
        ? new PairExplanation(
            left,
            right,
            0,
            List.of(),
            0,
            "joined",
            "the two are the same: texts, contacts, images, poster and place are equal")
        : new PairExplanation(
            left,
            right,
            0,
            List.of(),
            0,
            "too_weak",
            "the two were never compared: they share no value and no text");
  }

  Outcome outcome() {
    StringBuilder text = new StringBuilder();
    line(text, "prior (a random pair)", "", priorBits);
    evidence.forEach(one -> line(text, one.kind().replace('_', ' '), one.value(), one.bits()));
    line(text, "total", "", totalBits);
    text.append(decision.replace('_', ' ')).append(": ").append(reason);
    return new Outcome(Exit.PUBLISHED, text.toString(), this);
  }

  private static void line(StringBuilder text, String kind, String value, double bits) {
    text.append(String.format(Locale.ROOT, "%-24s %+8.2f bits  %s%n", kind, bits, value));
  }
}
