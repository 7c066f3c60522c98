package clew.pipeline.report;

import clew.models.Cluster;
import clew.models.ClusterFacts;
import clew.models.ScoredCluster;
import clew.pipeline.table.Table;

/** Writes clusters out: one row for each. */
public final class ReportClusters {
  public Table<Cluster> apply(Table<ScoredCluster> scored) {
    return scored.map(Cluster.class, ReportClusters::cluster);
  }

  private static Cluster cluster(ScoredCluster scored) {
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
        facts.density());
  }
}
