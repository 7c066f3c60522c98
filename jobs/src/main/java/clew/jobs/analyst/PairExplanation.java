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
import java.util.stream.Collectors;

/**
 * Why two postings are linked, or are not: prior and evidence add up to the total.
 *
 * @param left representative of the first posting
 * @param right representative of the second
 * @param passages the words of the passages that the evidence names
 * @param chain where the two were not compared, the links by which one cluster holds them
 */
record PairExplanation(
    String left,
    String right,
    double priorBits,
    List<Evidence> evidence,
    List<Passage> passages,
    double totalBits,
    String decision,
    String reason,
    List<Link> chain) {
  PairExplanation {
    evidence = List.copyOf(evidence);
    chain = List.copyOf(chain);
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
   * @param chain where there is no link, those of one cluster that lead from one to the other
   */
  static PairExplanation of(
      Posting one,
      Posting other,
      Optional<Link> link,
      Map<String, String> words,
      List<Link> chain) {
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
          found.reason(),
          List.of());
    }
    if (left.equals(right)) {
      return notCompared(
          left,
          right,
          "joined",
          "the two are the same: texts, contacts, images, poster and place are equal",
          List.of());
    }
    return chain.isEmpty()
        ? notCompared(
            left,
            right,
            "too_weak",
            "the two were not compared: they share no value and no text, or only such as so many "
                + "share that not all their pairs are compared (hot_keys)",
            chain)
        : notCompared(
            left,
            right,
            "joined",
            "the two were not compared; one cluster holds them by the links below, the strongest "
                + "chain that there is",
            chain);
  }

  private static PairExplanation notCompared(
      String left, String right, String decision, String reason, List<Link> chain) {
    return new PairExplanation(left, right, 0, List.of(), List.of(), 0, decision, reason, chain);
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
    chain.forEach(link -> text.append(String.format("%n")).append(told(link)));
    return new Outcome(Exit.PUBLISHED, text.toString(), this);
  }

  private static String told(Link link) {
    String values =
        link.evidence().stream()
            .filter(one -> one.bits() > 0)
            .map(one -> (one.kind().replace('_', ' ') + " " + one.value()).strip())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "  %s - %s %+.2f bits: %s",
        link.leftId(),
        link.rightId(),
        link.bits(),
        values);
  }

  private static void line(StringBuilder text, String kind, String value, double bits) {
    text.append(String.format(Locale.ROOT, "%-24s %+8.2f bits  %s%n", kind, bits, value));
  }
}
