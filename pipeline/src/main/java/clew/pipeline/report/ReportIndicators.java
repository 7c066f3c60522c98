package clew.pipeline.report;

import clew.models.IndicatorFiring;
import clew.models.ScoredCluster;
import clew.pipeline.table.Table;

/** Writes indicators out: what fired, where, and what it adds to the priority. */
public final class ReportIndicators {
  public Table<IndicatorFiring> apply(Table<ScoredCluster> scored) {
    return scored.flatMap(IndicatorFiring.class, cluster -> Firings.of(cluster).iterator());
  }
}
