package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.ClusterMember;
import clew.models.Decision;
import clew.models.Evidence;
import clew.models.Link;
import clew.models.Posting;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class ClusterPostingsTest {
  private static final List<String> ADS = List.of("a", "b", "c", "d", "e");

  /** a and b, and c and d, by phone and text; e has nothing. */
  private static final List<Link> LINKS = List.of(link("a", "b"), link("c", "d"));

  @Test
  void decisionsOfAnalystsAreHonouredAndShown(SparkSession spark) {
    Decision must = decision(Decision.Verdict.MUST_LINK, "site:b", "e");
    Decision cannot = decision(Decision.Verdict.CANNOT_LINK, "c", "d");
    Decision unknown = decision(Decision.Verdict.MUST_LINK, "a", "nobody");
    ResolveDecisions.Resolved resolved =
        new ResolveDecisions().apply(List.of(must, cannot, unknown), postings(spark));

    ClusterPostings.Clustering clustering = cluster(spark, resolved.pairs());

    assertEquals(List.of(unknown), resolved.unknown());
    assertEquals(List.of(), clustering.unhonoured());
    Map<String, String> clusterOf = clusterOf(clustering);
    assertEquals(clusterOf.get("a"), clusterOf.get("e"));
    assertTrue(!clusterOf.get("c").equals(clusterOf.get("d")));
    Map<String, Link> links = new HashMap<>();
    for (Link link : clustering.links().records().collectAsList()) {
      links.put(link.leftId() + link.rightId(), link);
    }
    assertEquals(3, links.size());
    assertEquals("joined", links.get("be").decision());
    assertEquals("decided by unit 3: seen", links.get("be").reason());
    assertEquals(links.get("be").priorBits(), links.get("be").bits());
    assertEquals("held_back", links.get("cd").decision());
    assertEquals("decided by unit 3: seen", links.get("cd").reason());
    assertEquals(14, links.get("cd").bits());
  }

  @Test
  void decisionThatAnotherForbidsIsTold(SparkSession spark) {
    Decision must = decision(Decision.Verdict.MUST_LINK, "c", "e");
    Decision also = decision(Decision.Verdict.MUST_LINK, "d", "e");
    Decision cannot = decision(Decision.Verdict.CANNOT_LINK, "c", "d");

    ClusterPostings.Clustering clustering =
        cluster(
            spark,
            new ResolveDecisions().apply(List.of(must, also, cannot), postings(spark)).pairs());

    assertEquals(List.of(also), clustering.unhonoured());
    Map<String, String> clusterOf = clusterOf(clustering);
    assertEquals(clusterOf.get("c"), clusterOf.get("e"));
    assertTrue(!clusterOf.get("c").equals(clusterOf.get("d")));
  }

  private static ClusterPostings.Clustering cluster(SparkSession spark, List<DecidedPair> decided) {
    return new ClusterPostings(LinkWeights.shipped())
        .apply(
            ClusterPostings.blocks(
                Table.of(spark, Link.class, LINKS).records().javaRDD(), postings(spark)),
            postings(spark),
            Table.empty(spark, ClusterMember.class),
            decided);
  }

  private static Map<String, String> clusterOf(ClusterPostings.Clustering clustering) {
    Map<String, String> clusterOf = new HashMap<>();
    for (ClusterMember member : clustering.members().records().collectAsList()) {
      clusterOf.put(member.postingId(), member.clusterId());
    }
    return clusterOf;
  }

  private static Decision decision(Decision.Verdict verdict, String left, String right) {
    return new Decision(verdict, null, null, left, right, "unit 3", "seen");
  }

  private static Link link(String left, String right) {
    return new Link(
        left,
        right,
        List.of(new Evidence("phone", left + "p", 1, 12), new Evidence("text", left + "t", 1, 9)),
        -7,
        14,
        "joined",
        "more bits than a random pair needs");
  }

  private static Table<Posting> postings(SparkSession spark) {
    return Table.of(spark, Posting.class, ADS.stream().map(ClusterPostingsTest::posting).toList());
  }

  private static Posting posting(String id) {
    return new Posting(
        id, "site", id, null, null, "an ad", null, null, null, null, null, null, 1, 1, "t" + id,
        id);
  }
}
