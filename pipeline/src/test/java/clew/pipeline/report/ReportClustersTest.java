package clew.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.Cluster;
import clew.models.ClusterFacts;
import clew.models.ClusterMember;
import clew.models.IndicatorFiring;
import clew.models.Posting;
import clew.models.ScorePart;
import clew.models.ScoredCluster;
import clew.models.TextSpan;
import clew.models.WeakestBond;
import clew.pipeline.support.Checks;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class ReportClustersTest {
  private static final Instant MONDAY = Instant.parse("2024-03-04T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-03-05T10:00:00Z");

  private static final ClusterFacts FACTS =
      new ClusterFacts(
          "x", 9, 4, 8, 2, 3, 5, 6, 7, 2, 1, 2, 1, 3, 4, 2, 8, 2, 3, 1, MONDAY, TUESDAY, List.of());
  private static final ScoredCluster SCORED =
      new ScoredCluster(
          FACTS,
          List.of(
              new ScorePart(
                  "shared_management", "B", "plus", "structure", 20.5, "They differ.", List.of()),
              new ScorePart(
                  "obscured_contact",
                  "A",
                  "plus",
                  "concealment",
                  7.5,
                  "It is hidden.",
                  List.of(
                      new TextSpan("a", "t0", "body", 3, 9, "raw"),
                      new TextSpan("c", "t2", "title", 0, 4, "more")))),
          28,
          7.5,
          28,
          "lead");

  @Test
  void clusterSaysItsNumbers(SparkSession spark, Checks checks) {
    Table<Cluster> clusters =
        new ReportClusters()
            .apply(
                Table.of(spark, ScoredCluster.class, List.of(SCORED)),
                Table.of(
                    spark, WeakestBond.class, List.of(new WeakestBond("x", 3, 1, "a", "c", 2.5))));

    // 3 joined links over 6 pairs
    Cluster expected =
        new Cluster(
            "x", 9, 7, 2, 3, 2, MONDAY, TUESDAY, 28, 7.5, 28, "lead", .5, 3L, 1, "a", "c", 2.5);
    checks.assertDataFrameEquals(
        Table.of(spark, Cluster.class, List.of(expected)).rows(), clusters.rows());
  }

  @Test
  void clusterThatStaysIsHeldByTheBondsOfTonight(SparkSession spark, Checks checks) {
    Cluster same =
        new Cluster(
            "x", 9, 7, 2, 3, 2, MONDAY, TUESDAY, 28, 7.5, 28, "lead", .5, 3L, 1, "a", "c", 2.5);
    Cluster looser =
        new Cluster("z", 6, 1, 0, 1, 1, null, null, 5, 5, 5, "spam", 1, 6L, 0, "d", "e", 4.0);
    Cluster apart =
        new Cluster("w", 2, 1, 0, 1, 1, null, null, 5, 5, 5, "spam", 1, 1L, 1, "g", "h", 4.0);
    Cluster lone =
        new Cluster("y", 1, 0, 0, 0, 1, null, null, 0, 0, 0, "unknown", 1, 0L, 0, null, null, null);
    Table<Cluster> written = Table.of(spark, Cluster.class, List.of(same, looser, apart, lone));
    Table<WeakestBond> bonds =
        Table.of(
            spark,
            WeakestBond.class,
            List.of(
                new WeakestBond("x", 3, 2, "b", "c", 1.5),
                new WeakestBond("z", 3, 3, "e", "f", 3)));
    // Of the six postings of z four are representatives; a decision holds those of w together.
    List<ClusterMember> members =
        List.of(
            member("x", "a"),
            member("y", "i"),
            member("z", "d"),
            member("z", "d2"),
            member("z", "e"),
            member("z", "f"),
            member("z", "f2"),
            member("z", "j"),
            member("w", "g"),
            member("w", "h"));
    List<Posting> postings =
        members.stream()
            .map(ClusterMember::postingId)
            .map(id -> posting(id, id.substring(0, 1)))
            .toList();

    FindRelinked find = new FindRelinked(true);
    Table<ClusterMember> relinked =
        find.members(written, bonds, Table.of(spark, ClusterMember.class, members));
    Table<Cluster> again =
        new ReportClusters()
            .again(
                written, bonds, find.counted(relinked, Table.of(spark, Posting.class, postings)));

    assertEquals(8, relinked.records().count());
    Cluster held =
        new Cluster(
            "x", 9, 7, 2, 3, 2, MONDAY, TUESDAY, 28, 7.5, 28, "lead", .5, 3L, 2, "b", "c", 1.5);
    // 3 joined links over 6 pairs
    Cluster loosened =
        new Cluster("z", 6, 1, 0, 1, 1, null, null, 5, 5, 5, "spam", .5, 3L, 3, "e", "f", 3.0);
    Cluster unlinked =
        new Cluster("w", 2, 1, 0, 1, 1, null, null, 5, 5, 5, "spam", 0, 0L, 0, null, null, null);
    checks.assertDataFrameNoOrderEquals(
        Table.of(spark, Cluster.class, List.of(held, loosened, unlinked, lone)).rows(),
        again.rows());
  }

  private static ClusterMember member(String cluster, String posting) {
    return new ClusterMember(cluster, posting, "s", null);
  }

  private static Posting posting(String id, String sameAs) {
    return new Posting(
        id, "s", null, null, null, null, null, null, null, null, null, null, 1, 1, "t", sameAs);
  }

  @Test
  void indicatorsShowWhereAndAddUp(SparkSession spark, Checks checks) {
    Table<IndicatorFiring> firings =
        new ReportIndicators().apply(Table.of(spark, ScoredCluster.class, List.of(SCORED)));

    checks.assertDataFrameNoOrderEquals(
        Table.of(
                spark,
                IndicatorFiring.class,
                List.of(
                    new IndicatorFiring(
                        "x",
                        null,
                        null,
                        "shared_management",
                        "B",
                        "plus",
                        20.5,
                        null,
                        null,
                        null,
                        null,
                        "They differ."),
                    new IndicatorFiring(
                        "x",
                        "a",
                        "t0",
                        "obscured_contact",
                        "A",
                        "plus",
                        3.75,
                        "body",
                        3,
                        9,
                        "raw",
                        "It is hidden."),
                    new IndicatorFiring(
                        "x",
                        "c",
                        "t2",
                        "obscured_contact",
                        "A",
                        "plus",
                        3.75,
                        "title",
                        0,
                        4,
                        "more",
                        "It is hidden.")))
            .rows(),
        firings.rows());
    assertEquals(
        SCORED.leadPriority(),
        firings.records().collectAsList().stream().mapToDouble(IndicatorFiring::weight).sum(),
        1e-6);
  }
}
