package clew.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scores as a plain table for people. */
final class ScoreTable {
  private final List<String> lines = new ArrayList<>();

  ScoreTable(Scores scores) {
    line(
        "%,d ads of the truth, %,d of them missing from the run",
        scores.postings(), scores.missing());
    line("%,d clusters, %,d in the truth", scores.clusters(), scores.trueClusters());
    line("");
    line("%-24s %9s %9s %9s", "", "precision", "recall", "F1");
    agreement(scores.agreement());
    measure("exact clusters", scores.exactCluster());
    if (scores.grouped()) {
      line("");
      line("strictly by account, as if joining two accounts of one group were an error");
      agreement(scores.strict());
    }
    line("");
    line("%-24s %9.4f", "adjusted Rand", scores.adjustedRand());
    line("%-24s %9.4f", "V-measure", scores.entropy().v());
    line("%-24s %,9d", "true clusters split", scores.split());
    line("%-24s %,9d", "clusters merged", scores.merged());
    line(
        "%-24s %,9d ads, largest true cluster %,d",
        "largest cluster", scores.largest(), scores.largestTrue());
  }

  private void agreement(Agreement agreement) {
    measure("B-cubed", agreement.bCubed());
    measure("mates", agreement.mates());
    measure("by cluster", agreement.byCluster());
    measure("pairs", agreement.pairwise());
  }

  private void measure(String name, Measure measure) {
    line("%-24s %9.4f %9.4f %9.4f", name, measure.precision(), measure.recall(), measure.f1());
  }

  private void line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
