package clew.pipeline.report;

import clew.models.IndicatorFiring;
import clew.models.ScorePart;
import clew.models.ScoredCluster;
import clew.models.TextSpan;
import java.util.List;

/** Tells a cluster's indicators one by one: where it can be shown, with the place in the text. */
final class Firings {
  private Firings() {}

  /** Rows whose weights add up to the cluster's lead priority. */
  static List<IndicatorFiring> of(ScoredCluster scored) {
    return scored.parts().stream().flatMap(part -> of(scored, part).stream()).toList();
  }

  private static List<IndicatorFiring> of(ScoredCluster scored, ScorePart part) {
    String clusterId = scored.facts().clusterId();
    if (part.shown().isEmpty()) {
      return List.of(whole(clusterId, part));
    }
    // The spans that are shown stand for all: each bears an equal share of the points.
    double weight = part.points() / part.shown().size();
    return part.shown().stream().map(span -> shown(clusterId, part, weight, span)).toList();
  }

  private static IndicatorFiring whole(String clusterId, ScorePart part) {
    return new IndicatorFiring(
        clusterId,
        null,
        null,
        part.indicatorId(),
        part.evidenceGrade(),
        part.direction(),
        part.points(),
        null,
        null,
        null,
        null,
        part.explanation());
  }

  private static IndicatorFiring shown(
      String clusterId, ScorePart part, double weight, TextSpan span) {
    return new IndicatorFiring(
        clusterId,
        span.postingId(),
        span.textId(),
        part.indicatorId(),
        part.evidenceGrade(),
        part.direction(),
        weight,
        span.field(),
        span.start(),
        span.end(),
        span.raw(),
        part.explanation());
  }
}
