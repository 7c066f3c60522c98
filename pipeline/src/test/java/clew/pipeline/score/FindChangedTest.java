package clew.pipeline.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.Cluster;
import clew.models.ClusterEvent;
import clew.models.ClusterMember;
import clew.models.Posting;
import clew.models.Sighting;
import clew.models.TemplateMember;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Of every cluster but the first three one thing is another than it was. */
@WithSpark
final class FindChangedTest {
  private static final List<ClusterEvent> HISTORY =
      List.of(
          event("still", "unchanged"),
          event("asleep", "dormant"),
          event("grown", "grew"),
          event("halved", "split"),
          event("seen", "unchanged"),
          event("doubled", "unchanged"),
          event("single", "unchanged"),
          event("worded", "unchanged"),
          event("unworded", "unchanged"),
          event("tight", "unchanged"));
  private static final List<ClusterMember> MEMBERS =
      List.of(
          member("still", "a1"),
          member("still", "a2"),
          member("still", "a3"),
          member("asleep", "b"),
          member("grown", "c"),
          member("halved", "d"),
          member("seen", "e1"),
          member("seen", "e2"),
          member("doubled", "f1"),
          member("doubled", "f2"),
          member("single", "g1"),
          member("single", "g2"),
          member("worded", "h"),
          member("unworded", "i"),
          member("tight", "j"));

  @Test
  void findsClustersOfWhichSomethingChangedAndThoseThatAreNoMore(SparkSession spark) {
    FindChanged.Grouped last =
        grouped(
            spark,
            List.of(posting("a1", "a1"), posting("a2", "a1"), posting("f2", "f2"), same("g2")),
            List.of(new TemplateMember("t", "a3"), new TemplateMember("t", "i")));
    FindChanged.Grouped tonight =
        grouped(
            spark,
            List.of(posting("a1", "a1"), posting("a2", "a1"), same("f2"), posting("g2", "g2")),
            List.of(new TemplateMember("t", "a3"), new TemplateMember("u", "h")));
    List<Cluster> written =
        Stream.concat(HISTORY.stream().map(ClusterEvent::clusterId), Stream.of("swallowed"))
            .map(FindChangedTest::cluster)
            .toList();

    Set<String> changed =
        new FindChanged()
                .apply(
                    Table.of(spark, ClusterEvent.class, HISTORY),
                    Table.of(spark, ClusterMember.class, MEMBERS),
                    Table.of(spark, Sighting.class, List.of(sighting("e2"))),
                    last,
                    tonight,
                    Table.of(spark, Cluster.class, written))
                .records()
                .collectAsList()
                .stream()
                .map(FindChanged.Changed::clusterId)
                .collect(Collectors.toSet());

    assertEquals(
        Set.of("grown", "halved", "seen", "doubled", "single", "worded", "unworded", "swallowed"),
        changed);
  }

  private static FindChanged.Grouped grouped(
      SparkSession spark, List<Posting> postings, List<TemplateMember> templates) {
    return new FindChanged.Grouped(
        Table.of(spark, Posting.class, postings), Table.of(spark, TemplateMember.class, templates));
  }

  private static ClusterEvent event(String cluster, String event) {
    return new ClusterEvent(cluster, event, List.of(cluster));
  }

  private static ClusterMember member(String cluster, String posting) {
    return new ClusterMember(cluster, posting, "s", null);
  }

  /** The second posting of a cluster, of which the first speaks for both. */
  private static Posting same(String id) {
    return posting(id, id.replace('2', '1'));
  }

  private static Posting posting(String id, String sameAs) {
    return new Posting(
        id, "s", null, null, null, null, null, null, null, null, null, null, 1, 1, "t", sameAs);
  }

  private static Sighting sighting(String posting) {
    return new Sighting(
        posting, "t", "r", "s", "f", 1, 0, 1, null, null, null, null, null, null, null, List.of(),
        "1");
  }

  private static Cluster cluster(String id) {
    return new Cluster(
        id, 1, 0, 0, 0, 1, null, null, 0, 0, 0, "unknown", 1, 0L, 0, null, null, null);
  }
}
