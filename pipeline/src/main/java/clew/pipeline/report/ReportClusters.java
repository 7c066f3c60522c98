package clew.pipeline.report;

import clew.models.Cluster;
import clew.models.ClusterFacts;
import clew.models.ScoredCluster;
import clew.models.WeakestBond;
import clew.pipeline.table.Table;
import java.util.Objects;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Writes clusters out: one row for each. */
public final class ReportClusters {
  /** Clusters without a weakest bond are those of one representative. */
  public Table<Cluster> apply(Table<ScoredCluster> scored, Table<WeakestBond> bonds) {
    Dataset<ScoredCluster> clusters = scored.records();
    MapFunction<Tuple2<ScoredCluster, WeakestBond>, Cluster> cluster =
        both -> cluster(both._1(), both._2());
    return with(bonds, clusters, clusters.col("facts.clusterId"), cluster);
  }

  /**
   * Clusters as the last run wrote them, held together by tonight's links.
   *
   * @param written clusters that but for links are what they were
   * @param relinked those of them that have more or fewer
   */
  public Table<Cluster> again(
      Table<Cluster> written, Table<WeakestBond> bonds, Table<FindRelinked.Relinked> relinked) {
    Dataset<Cluster> clusters = written.records();
    MapFunction<Tuple2<Cluster, WeakestBond>, Cluster> cluster = both -> held(both._1(), both._2());
    Dataset<Cluster> held = with(bonds, clusters, clusters.col("clusterId"), cluster).records();
    Dataset<FindRelinked.Relinked> others = relinked.records();
    MapFunction<Tuple2<Cluster, FindRelinked.Relinked>, Cluster> dense =
        both -> dense(both._1(), both._2());
    return Table.over(
        Cluster.class,
        held.joinWith(others, held.col("clusterId").equalTo(others.col("clusterId")), "left")
            .map(dense, Table.encoder(Cluster.class)));
  }

  private static <T> Table<Cluster> with(
      Table<WeakestBond> bonds,
      Dataset<T> clusters,
      Column clusterId,
      MapFunction<Tuple2<T, WeakestBond>, Cluster> cluster) {
    Dataset<WeakestBond> weakest = bonds.records();
    return Table.over(
        Cluster.class,
        clusters
            .joinWith(weakest, clusterId.equalTo(weakest.col("clusterId")), "left")
            .map(cluster, Table.encoder(Cluster.class)));
  }

  private static Cluster cluster(ScoredCluster scored, @Nullable WeakestBond weakest) {
    ClusterFacts facts = scored.facts();
    Cluster cluster =
        new Cluster(
            facts.clusterId(),
            facts.postings(),
            facts.contacts(),
            facts.templates(),
            facts.places(),
            facts.sources(),
            facts.firstSeen(),
            facts.lastSeen(),
            scored.leadPriority(),
            scored.leadPriorityLow(),
            scored.leadPriorityHigh(),
            scored.explanationClass(),
            1,
            null,
            0,
            null,
            null,
            null);
    return dense(held(cluster, weakest), facts.representatives());
  }

  private static Cluster held(Cluster cluster, @Nullable WeakestBond weakest) {
    return new Cluster(
        cluster.clusterId(),
        cluster.postings(),
        cluster.contacts(),
        cluster.templates(),
        cluster.places(),
        cluster.sources(),
        cluster.firstSeen(),
        cluster.lastSeen(),
        cluster.leadPriority(),
        cluster.leadPriorityLow(),
        cluster.leadPriorityHigh(),
        cluster.explanationClass(),
        cluster.density(),
        weakest == null ? 0L : weakest.links(),
        weakest == null ? 0 : weakest.bridges(),
        weakest == null ? null : weakest.leftId(),
        weakest == null ? null : weakest.rightId(),
        weakest == null ? null : weakest.bits());
  }

  private static Cluster dense(Cluster cluster, FindRelinked.@Nullable Relinked relinked) {
    return relinked == null ? cluster : dense(cluster, relinked.representatives());
  }

  private static Cluster dense(Cluster cluster, long representatives) {
    return new Cluster(
        cluster.clusterId(),
        cluster.postings(),
        cluster.contacts(),
        cluster.templates(),
        cluster.places(),
        cluster.sources(),
        cluster.firstSeen(),
        cluster.lastSeen(),
        cluster.leadPriority(),
        cluster.leadPriorityLow(),
        cluster.leadPriorityHigh(),
        cluster.explanationClass(),
        density(representatives, Objects.requireNonNull(cluster.joinedLinks())),
        cluster.joinedLinks(),
        cluster.bridges(),
        cluster.weakestLeftId(),
        cluster.weakestRightId(),
        cluster.weakestBits());
  }

  /** Joined links over pairs of representatives, 0 to 1; 1 for a single one. */
  static double density(long representatives, long links) {
    if (representatives < 2) {
      return 1;
    }
    double pairs = (double) representatives * (representatives - 1) / 2;
    return Math.min(1, links / pairs);
  }
}
