package clew.jobs.evaluate;

import clew.models.Doc;
import clew.models.Kind;
import clew.models.TableInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One figure of an evaluation: what {@code evaluate --to} writes. No table of a run. */
@TableInfo(name = "scores", kind = Kind.JUDGEMENT, row = "one figure of an evaluation")
public record ScoreRow(
    @Doc(
            "run; baseline: plain closure over phones in plain sight and equal texts; baseline_wide: over equal images and posters of one place, too")
        String system,
    @Doc("group: precision by group, recall by cluster; cluster: both strictly by cluster")
        String counted,
    @Doc("what the ads have in common: all, source, place, language or cluster_size") String by,
    @Doc("which one; empty for all ads") String value,
    @Doc("ads of the truth") long ads,
    @Doc("true clusters that they belong to") long clusters,
    @Doc("b_cubed, pairwise, mates, by_cluster, exact_cluster, adjusted_rand, …") String measure,
    @Doc("precision, recall, f1, value, or what is counted") String figure,
    @Doc("the figure") double number,
    @Doc("2.5th percentile of resampled clusters; null where nothing was resampled")
        @Nullable Double low,
    @Doc("97.5th percentile of resampled clusters; null where nothing was resampled")
        @Nullable Double high) {
  private static final List<String> MEASURES =
      List.of("b_cubed", "pairwise", "mates", "by_cluster");

  static List<ScoreRow> of(Slice slice) {
    List<ScoreRow> rows = new ArrayList<>();
    for (String measure : MEASURES) {
      for (String figure : Measure.FIGURES) {
        rows.add(
            new ScoreRow(
                "run",
                "group",
                slice.by(),
                slice.value(),
                slice.ads(),
                slice.clusters(),
                measure,
                figure,
                slice.agreement().measure(measure).figure(figure),
                slice.low().measure(measure).figure(figure),
                slice.high().measure(measure).figure(figure)));
      }
    }
    return rows;
  }

  /** The four measures, without ranges. */
  static List<ScoreRow> of(Agreement agreement, Scores scores, String system, String counted) {
    List<ScoreRow> rows = new ArrayList<>();
    for (String measure : MEASURES) {
      rows.addAll(of(agreement.measure(measure), scores, system, counted, measure));
    }
    return rows;
  }

  private static List<ScoreRow> of(
      Measure found, Scores scores, String system, String counted, String measure) {
    return Measure.FIGURES.stream()
        .map(figure -> of(scores, system, counted, measure, figure, found.figure(figure)))
        .toList();
  }

  /** What is said of all ads beside the four measures. */
  static List<ScoreRow> of(Scores scores, String system) {
    List<ScoreRow> rows = new ArrayList<>();
    rows.addAll(of(scores.strict(), scores, system, "cluster"));
    rows.addAll(of(scores.exactCluster(), scores, system, "group", "exact_cluster"));
    rows.addAll(of(scores.exactStrict(), scores, system, "cluster", "exact_cluster"));
    rows.add(of(scores, system, "cluster", "adjusted_rand", "value", scores.adjustedRand()));
    Entropy entropy = scores.entropy();
    rows.add(of(scores, system, "cluster", "v_measure", "homogeneity", entropy.homogeneity()));
    rows.add(of(scores, system, "cluster", "v_measure", "completeness", entropy.completeness()));
    rows.add(of(scores, system, "cluster", "v_measure", "v", entropy.v()));
    rows.add(of(scores, system, "cluster", "split", "clusters", scores.split()));
    rows.add(of(scores, system, "group", "merged", "clusters", scores.merged()));
    rows.add(of(scores, system, "cluster", "merged", "clusters", scores.mergedStrict()));
    rows.add(of(scores, system, "cluster", "largest", "ads", scores.largest()));
    rows.add(of(scores, system, "cluster", "largest_true", "ads", scores.largestTrue()));
    return rows;
  }

  static List<ScoreRow> of(CandidateRecall candidates, Scores scores) {
    return List.of(
        of(scores, "run", "cluster", "candidates", "recall", candidates.recall()),
        of(scores, "run", "cluster", "candidates", "reachable", candidates.reachable()));
  }

  private static ScoreRow of(
      Scores scores, String system, String counted, String measure, String figure, double number) {
    return new ScoreRow(
        system,
        counted,
        Slice.ALL,
        "",
        scores.postings(),
        scores.trueClusters(),
        measure,
        figure,
        number,
        null,
        null);
  }
}
