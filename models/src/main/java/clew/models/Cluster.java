package clew.models;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suspected network: postings that evidence holds together. A lead for human review, not a
 * verdict.
 */
@TableInfo(name = "clusters", kind = Kind.JUDGEMENT, row = "a suspected network")
public record Cluster(
    @Doc("made from the members at birth; stays with the largest part of them") String clusterId,
    @Doc("number of postings") @Unit("postings") long postings,
    @Doc("number of distinct contact values") @Unit("values") long contacts,
    @Doc("number of templates with two or more of its postings") @Unit("templates") long templates,
    @Doc("number of distinct places") @Unit("places") long places,
    @Doc("number of distinct sources") @Unit("sources") long sources,
    @Doc("earliest sighting of a member, in UTC") @Nullable Instant firstSeen,
    @Doc("latest sighting of a member, in UTC") @Nullable Instant lastSeen,
    @Doc("points, 0 to 100: the sum of its indicators, a lead for review and no probability")
        @Sensitive(Sensitivity.ASSESSMENT)
        @Unit("points")
        double leadPriority,
    @Doc("the least that is left when one family of indicators is left out")
        @Sensitive(Sensitivity.ASSESSMENT)
        @Unit("points")
        double leadPriorityLow,
    @Doc("the most that is left when one family of indicators is left out")
        @Sensitive(Sensitivity.ASSESSMENT)
        @Unit("points")
        double leadPriorityHigh,
    @Doc(
            "the explanation that fits best: lead, spam, scam, venue, agency, touring_independent or unknown")
        @Sensitive(Sensitivity.ASSESSMENT)
        String explanationClass,
    @Doc("joined links over pairs of representatives, 0 to 1; 1 for a single one") @Unit("0 to 1")
        double density,
    @Doc("joined links between its postings; null in runs from before it was kept") @Unit("links")
        @Nullable Long joinedLinks,
    @Doc("joined links whose loss alone would split it") @Unit("links") long bridges,
    @Doc(
            "a posting at one end of the weakest bond: with links of so few bits not believed, it would fall apart there; null for a single representative")
        @Nullable String weakestLeftId,
    @Doc("the posting at its other end") @Nullable String weakestRightId,
    @Doc("total bits of the weakest bond") @Unit("bits") @Nullable Double weakestBits) {
  public Cluster {
    if (!(leadPriority >= 0 && leadPriority <= 100)) {
      throw new IllegalArgumentException(
          "lead_priority is " + leadPriority + ", not between 0 and 100");
    }
  }
}
