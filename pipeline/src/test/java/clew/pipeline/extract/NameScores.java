package clew.pipeline.extract;

import java.util.List;
import java.util.Locale;

/** Counts names that were found right: of the right kind, from the first letter to the last. */
final class NameScores {
  private static final String KINDS = "PL";

  private final int[] there = new int[2];
  private final int[] found = new int[2];
  private final int[] right = new int[2];

  void add(List<LabelledText.Span> truth, List<LabelledText.Span> seen) {
    for (LabelledText.Span span : truth) {
      int kind = KINDS.indexOf(span.label());
      if (kind >= 0) {
        there[kind]++;
      }
    }
    for (LabelledText.Span span : seen) {
      int kind = KINDS.indexOf(span.label());
      if (kind >= 0) {
        found[kind]++;
        right[kind] += truth.contains(span) ? 1 : 0;
      }
    }
  }

  double precision(char label) {
    int kind = KINDS.indexOf(label);
    return right[kind] / (double) Math.max(1, found[kind]);
  }

  double recall(char label) {
    int kind = KINDS.indexOf(label);
    return right[kind] / (double) Math.max(1, there[kind]);
  }

  double f1(char label) {
    double sum = precision(label) + recall(label);
    return sum == 0 ? 0 : 2 * precision(label) * recall(label) / sum;
  }

  @Override
  public String toString() {
    return told("persons", 'P') + "  " + told("places", 'L');
  }

  private String told(String what, char label) {
    return String.format(
        Locale.ROOT,
        "%s F1 %.3f (precision %.3f, recall %.3f)",
        what,
        f1(label),
        precision(label),
        recall(label));
  }
}
