package clew.jobs.export;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;

/**
 * Which clusters are handed on.
 *
 * @param clusters these only; empty for all of two postings or more
 * @param minPriority the least lead_priority
 */
record Selection(List<String> clusters, double minPriority) {
  /** All that is handed on if nothing else is said. */
  static final Selection NETWORKS = new Selection(List.of(), 0);

  Selection {
    clusters = List.copyOf(clusters);
  }

  /** Over the columns of {@code clusters}. */
  Column condition() {
    Column which =
        clusters.isEmpty() ? col("postings").geq(2) : col("cluster_id").isin(clusters.toArray());
    return which.and(col("lead_priority").geq(minPriority));
  }
}
