package clew.pipeline.report;

import clew.models.Cluster;
import clew.models.ClusterFacts;
import clew.models.ScoredCluster;
import clew.models.WeakestBond;
import clew.pipeline.table.Table;
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
   * Clusters as a run before wrote them, held together by tonight's bonds.
   *
   * @param written clusters whose postings, and number of joined links, are what they were
   */
  public Table<Cluster> again(Table<Cluster> written, Table<WeakestBond> bonds) {
    Dataset<Cluster> clusters = written.records();
    MapFunction<Tuple2<Cluster, WeakestBond>, Cluster> cluster = both -> held(both._1(), both._2());
    return with(bonds, clusters, clusters.col("clusterId"), cluster);
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
    long links = weakest == null ? 0 : weakest.links();
    return held(
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
            density(facts.representatives(), links),
            links,
            0,
            null,
            null,
            null),
        weakest);
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
        cluster.joinedLinks(),
        weakest == null ? 0 : weakest.bridges(),
        weakest == null ? null : weakest.leftId(),
        weakest == null ? null : weakest.rightId(),
        weakest == null ? null : weakest.bits());
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
