package clew.jobs.analyst;

import clew.jobs.work.Outcome;
import clew.models.Evidence;
import clew.models.Exit;
import clew.models.Link;
import clew.models.Posting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why two postings are linked, or are not: prior and evidence add up to the total.
 *
 * @param left representative of the first posting
 * @param right representative of the second
 * @param passages the words of the passages that the evidence names
 */
record PairExplanation(
    String left,
    String right,
    double priorBits,
    List<Evidence> evidence,
    List<Passage> passages,
    double totalBits,
    String decision,
    String reason) {
  PairExplanation {
    evidence = List.copyOf(evidence);
    passages = List.copyOf(passages);
  }

  /**
   * A passage of both.
   *
   * @param value as the evidence names it
   * @param words as they are compared: in small letters, without digits and contacts
   */
  record Passage(String value, String words) {}

  /**
   * From the tables of a run.
   *
   * @param words of passages that both share, by the name that evidence has for them
   */
  static PairExplanation of(
      Posting one, Posting other, Optional<Link> link, Map<String, String> words) {
    String left = one.sameAs();
    String right = other.sameAs();
    if (link.isPresent()) {
      Link found = link.get();
      return new PairExplanation(
          found.leftId(),
          found.rightId(),
          found.priorBits(),
          found.evidence(),
          found.evidence().stream()
              .filter(piece -> piece.kind().equals("passage") && words.containsKey(piece.value()))
              .map(piece -> new Passage(piece.value(), words.getOrDefault(piece.value(), "")))
              .toList(),
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
            List.of(),
            0,
            "joined",
            "the two are the same: texts, contacts, images, poster and place are equal")
        : new PairExplanation(
            left,
            right,
            0,
            List.of(),
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
    passages.forEach(
        passage ->
            text.append(String.format("passage %s: \"%s\"%n", passage.value(), passage.words())));
    text.append(decision.replace('_', ' ')).append(": ").append(reason);
    return new Outcome(Exit.PUBLISHED, text.toString(), this);
  }

  private static void line(StringBuilder text, String kind, String value, double bits) {
    text.append(String.format(Locale.ROOT, "%-24s %+8.2f bits  %s%n", kind, bits, value));
  }
}
