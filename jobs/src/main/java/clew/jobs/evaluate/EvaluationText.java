package clew.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An evaluation as plain tables for people. */
final class EvaluationText {
  private final List<String> lines = new ArrayList<>();

  EvaluationText(Evaluation evaluation) {
    lines.add(evaluation.scores().toText().stripTrailing());
    candidates(evaluation.candidates());
    evaluation
        .baselines()
        .ifPresent(
            closure -> {
              baseline("plain closure", closure.plain());
              baseline("wide closure", closure.wide());
            });
    slices(evaluation.slices());
    mistakes(evaluation.mistakes(), Mistake.MERGE, "worst merges", "groups", "wrongly together");
    mistakes(evaluation.mistakes(), Mistake.SPLIT, "worst splits", "clusters", "wrongly apart");
  }

  private void candidates(CandidateRecall candidates) {
    line("");
    line("before any decision, of %,d true pairs%s", candidates.ofPairs(), sampled(candidates));
    line("%-24s %9.4f", "looked at", candidates.recall());
    line("%-24s %9.4f   by chains of looked-at pairs", "reachable", candidates.reachable());
    line(
        "  the same ad %,d, joined %,d, held back %,d, too weak %,d, only texts compared %,d",
        candidates.same(),
        candidates.joined(),
        candidates.heldBack(),
        candidates.tooWeak(),
        candidates.compared());
  }

  private static String sampled(CandidateRecall candidates) {
    return candidates.pairs() < candidates.ofPairs()
        ? String.format(Locale.ROOT, " (a sample of %,d)", candidates.pairs())
        : "";
  }

  private void baseline(String name, Scores closure) {
    line("");
    line("%-24s %9s %9s %9s", name, "precision", "recall", "F1");
    measure("B-cubed", closure.agreement().bCubed());
    measure("mates", closure.agreement().mates());
    measure("by cluster", closure.agreement().byCluster());
    measure("pairs", closure.agreement().pairwise());
    line("%-24s %,9d ads", "largest cluster", closure.largest());
  }

  private void measure(String name, Measure measure) {
    line("%-24s %9.4f %9.4f %9.4f", name, measure.precision(), measure.recall(), measure.f1());
  }

  private void slices(List<Slice> slices) {
    line("");
    line("with 95 %% ranges (true clusters drawn again by lot)");
    line("%-29s %9s %9s   %-21s   %-21s", "", "ads", "clusters", "B-cubed F1", "mates F1");
    String by = "";
    for (Slice slice : slices) {
      if (!slice.by().equals(by)) {
        by = slice.by();
        line(by.equals(Slice.ALL) ? "all ads" : "by " + by.replace('_', ' '));
      }
      line(
          "  %-27s %,9d %,9d   %s   %s",
          Plain.text(slice.value(), 27),
          slice.ads(),
          slice.clusters(),
          range(slice, "b_cubed"),
          range(slice, "mates"));
    }
  }

  private static String range(Slice slice, String measure) {
    return String.format(
        Locale.ROOT,
        "%.4f (%.4f-%.4f)",
        slice.agreement().measure(measure).f1(),
        slice.low().measure(measure).f1(),
        slice.high().measure(measure).f1());
  }

  private void mistakes(
      List<Mistake> mistakes, String kind, String title, String parts, String pairs) {
    List<Mistake> ofKind = mistakes.stream().filter(one -> one.kind().equals(kind)).toList();
    if (!ofKind.isEmpty()) {
      line("");
      line("%-40s %9s %9s   %s", title, "ads", parts, "pairs " + pairs);
      for (Mistake one : ofKind) {
        line(
            "%-40s %,9d %,9d   %,d", Plain.text(one.id(), 40), one.ads(), one.parts(), one.pairs());
        one.explain().forEach(command -> lines.add("  " + command));
      }
    }
  }

  private void line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
