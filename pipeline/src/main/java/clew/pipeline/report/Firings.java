package clew.pipeline.report;

import clew.models.HiddenContact;
import clew.models.IndicatorFiring;
import clew.models.ScorePart;
import clew.models.ScoredCluster;
import java.util.List;

/** Tells a cluster's indicators one by one: where it can be shown, with the place in the text. */
final class Firings {
  /** The indicator that hidden contacts show. */
  private static final String SHOWN_IN_TEXT = "obscured_contact";

  private Firings() {}

  /** Rows whose weights add up to the cluster's lead priority. */
  static List<IndicatorFiring> of(ScoredCluster scored) {
    return scored.parts().stream().flatMap(part -> of(scored, part).stream()).toList();
  }

  private static List<IndicatorFiring> of(ScoredCluster scored, ScorePart part) {
    String clusterId = scored.facts().clusterId();
    List<HiddenContact> places = scored.facts().hidden();
    if (!part.indicatorId().equals(SHOWN_IN_TEXT) || places.isEmpty()) {
      return List.of(whole(clusterId, part));
    }
    // The places that are shown stand for all: each bears an equal share of the points.
    double weight = part.points() / places.size();
    return places.stream().map(place -> shown(clusterId, part, weight, place)).toList();
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
      String clusterId, ScorePart part, double weight, HiddenContact place) {
    return new IndicatorFiring(
        clusterId,
        place.postingId(),
        place.textId(),
        part.indicatorId(),
        part.evidenceGrade(),
        part.direction(),
        weight,
        place.field(),
        place.start(),
        place.end(),
        place.raw(),
        part.explanation());
  }
}
