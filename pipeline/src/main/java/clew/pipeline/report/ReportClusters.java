package clew.pipeline.report;

import clew.models.Cluster;
import clew.models.ClusterFacts;
import clew.models.ScoredCluster;
import clew.models.WeakestBond;
import clew.pipeline.table.Table;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Writes clusters out: one row for each. */
public final class ReportClusters {
  /** Clusters without a weakest bond are those of one representative. */
  public Table<Cluster> apply(Table<ScoredCluster> scored, Table<WeakestBond> bonds) {
    Dataset<ScoredCluster> clusters = scored.records();
    Dataset<WeakestBond> weakest = bonds.records();
    MapFunction<Tuple2<ScoredCluster, WeakestBond>, Cluster> cluster =
        both -> cluster(both._1(), both._2());
    return Table.over(
        Cluster.class,
        clusters
            .joinWith(
                weakest, clusters.col("facts.clusterId").equalTo(weakest.col("clusterId")), "left")
            .map(cluster, Table.encoder(Cluster.class)));
  }

  private static Cluster cluster(ScoredCluster scored, @Nullable WeakestBond weakest) {
    ClusterFacts facts = scored.facts();
    return new Cluster(
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
        facts.density(),
        weakest == null ? 0 : weakest.bridges(),
        weakest == null ? null : weakest.leftId(),
        weakest == null ? null : weakest.rightId(),
        weakest == null ? null : weakest.bits());
  }
}
