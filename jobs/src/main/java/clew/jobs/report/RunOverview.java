package clew.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import clew.jobs.store.Store;
import clew.models.Cluster;
import clew.models.Complaint;
import clew.models.Exit;
import clew.models.GenericValue;
import clew.models.HotKey;
import clew.pipeline.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a report says of a run as a whole, and the clusters that it is about. */
final class RunOverview {
  private final Store store;

  RunOverview(Store store) {
    this.store = store;
  }

  /** The first clusters by priority; of equal ones that with the smaller id. */
  List<Cluster> top(int most) {
    return Table.of(
            Cluster.class,
            store
                .read(Cluster.class)
                .rows()
                .orderBy(col("lead_priority").desc(), col("cluster_id"))
                .limit(most))
        .records()
        .collectAsList();
  }

  /**
   * Clusters by id, in the same order.
   *
   * @throws Complaint where the run lacks one
   */
  List<Cluster> named(List<String> ids) {
    List<Cluster> found =
        Table.of(
                Cluster.class,
                store.read(Cluster.class).rows().where(col("cluster_id").isin(ids.toArray())))
            .records()
            .collectAsList();
    Map<String, Cluster> byId =
        found.stream().collect(Collectors.toMap(Cluster::clusterId, Function.identity()));
    List<String> missing = new TreeSet<>(ids).stream().filter(id -> !byId.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      throw new Complaint(
          Exit.INPUT_MISSING,
          missing.stream().map(id -> "the published run has no cluster " + id).toList());
    }
    return found.stream()
        .sorted(
            Comparator.comparingDouble(Cluster::leadPriority)
                .reversed()
                .thenComparing(Cluster::clusterId))
        .toList();
  }

  /** Clusters by explanation. */
  List<CountedKind> readings() {
    return counted(store.read(Cluster.class).rows(), "explanation_class", "postings");
  }

  List<CountedKind> generic() {
    return counted(store.read(GenericValue.class).rows(), "kind", "postings");
  }

  List<CountedKind> hot() {
    return counted(store.read(HotKey.class).rows(), "kind", "carriers");
  }

  private static List<CountedKind> counted(Dataset<Row> rows, String kind, String size) {
    return Table.of(
            CountedKind.class,
            rows.groupBy(col(kind).as("kind"))
                .agg(count(lit(1)).as("count"), max(size).as("largest")))
        .records()
        .collectAsList()
        .stream()
        .sorted(Comparator.comparing(CountedKind::kind))
        .toList();
  }
}
