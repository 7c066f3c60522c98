package clew.models;

import java.util.List;

/** A cluster's facts, what they are worth, and the explanation that fits best. Not a table. */
public record ScoredCluster(
    ClusterFacts facts,
    @Doc(
            "indicators that fired, in the order of the catalogue; their points add up to the priority")
        List<ScorePart> parts,
    @Doc("points, 0 to 100") double leadPriority,
    @Doc("the least that is left when one family of indicators is left out") double leadPriorityLow,
    @Doc("the most that is left when one family of indicators is left out") double leadPriorityHigh,
    @Doc("lead, spam, scam, venue, agency, touring_independent or unknown")
        String explanationClass) {
  public ScoredCluster {
    parts = List.copyOf(parts);
  }
}
