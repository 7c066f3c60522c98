package clew.jobs.night;

import static org.apache.spark.sql.functions.col;

import clew.jobs.store.Run;
import clew.models.Cluster;
import clew.models.IndicatorFiring;
import clew.pipeline.table.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A cluster that is worth telling, and why.
 *
 * @param reasons what its indicators found, in words
 */
record Finding(
    String clusterId,
    double leadPriority,
    String explanationClass,
    long postings,
    long contacts,
    long places,
    List<String> reasons) {
  Finding {
    reasons = List.copyOf(reasons);
  }

  /** The clusters of highest priority, of equal ones the larger first. */
  static List<Finding> top(Run run, int number) {
    List<Cluster> clusters =
        Table.of(
                Cluster.class,
                run.read(Cluster.class)
                    .rows()
                    .orderBy(col("lead_priority").desc(), col("postings").desc(), col("cluster_id"))
                    .limit(number))
            .records()
            .collectAsList();
    Set<String> ids = clusters.stream().map(Cluster::clusterId).collect(Collectors.toSet());
    List<IndicatorFiring> firings =
        run.read(IndicatorFiring.class)
            .filter(firing -> ids.contains(firing.clusterId()))
            .records()
            .collectAsList();
    return clusters.stream().map(cluster -> of(cluster, firings)).toList();
  }

  private static Finding of(Cluster cluster, List<IndicatorFiring> firings) {
    TreeSet<String> reasons =
        firings.stream()
            .filter(firing -> firing.clusterId().equals(cluster.clusterId()))
            .map(IndicatorFiring::explanation)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Finding(
        cluster.clusterId(),
        cluster.leadPriority(),
        cluster.explanationClass(),
        cluster.postings(),
        cluster.contacts(),
        cluster.places(),
        List.copyOf(reasons));
  }
}
