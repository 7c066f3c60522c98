package clew.jobs.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How well a partition agrees with the truth, counted in four ways.
 *
 * @param bCubed mean over ads; pays ads that are alone for being alone
 * @param pairwise over pairs of ads; ruled by the largest clusters
 * @param mates B-cubed without the ad itself: precision over ads that were given company, recall
 *     over ads that should have it
 * @param byCluster the same, averaged over true clusters of two ads or more, so that each operator
 *     counts once
 */
public record Agreement(Measure bCubed, Measure pairwise, Measure mates, Measure byCluster) {

  static Agreement of(Contingency byCluster, Contingency byGroup, int[] groupOfCluster) {
    return new Agreement(
        Measure.of(byGroup.meanShareOfLeft(), byCluster.meanShareOfRight()),
        Measure.of(
            Measure.ratio(byGroup.pairs(), byGroup.leftPairs()),
            Measure.ratio(byCluster.pairs(), byCluster.rightPairs())),
        Mates.overAds(byCluster, byGroup, groupOfCluster),
        Mates.overClusters(byCluster, byGroup, groupOfCluster));
  }

  /** A measure by the name that it has in JSON. */
  public Measure measure(String name) {
    return switch (name) {
      case "b_cubed" -> bCubed;
      case "pairwise" -> pairwise;
      case "mates" -> mates;
      case "by_cluster" -> byCluster;
      default -> throw new IllegalArgumentException("no measure is called " + name);
    };
  }

  void putInto(ObjectNode json) {
    json.set("b_cubed", bCubed.toJson());
    json.set("pairwise", pairwise.toJson());
    json.set("mates", mates.toJson());
    json.set("by_cluster", byCluster.toJson());
  }
}
