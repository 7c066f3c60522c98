package clew.pipeline.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import clew.models.Cluster;
import clew.models.ClusterEvent;
import clew.models.ClusterMember;
import clew.models.Posting;
import clew.models.Sighting;
import clew.models.TemplateMember;
import clew.pipeline.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds the clusters that are scored and reported anew; what the last run wrote of all others is
 * what would be written again. What {@link GatherClusterFacts} and the report look at is, for each
 * posting of a cluster: what its own sightings say; contacts and names in its texts or declared by
 * it, which are read once, when a sighting first brings them; its representative; its templates.
 * Each of these is compared. Links have no say in scores: what they are is told of every cluster.
 *
 * <p>Holds only where facts were added and none changed or went, where the same program with the
 * same settings judged the last run, and left the same lines of sites out. That is for others to
 * know.
 */
public final class FindChanged {
  /** A cluster that is not as it was: tonight's, or one that is no more. */
  public record Changed(String clusterId) {}

  /** What a run made of postings, as far as other postings have a say in it. */
  public record Grouped(Table<Posting> postings, Table<TemplateMember> templates) {}

  /**
   * One row for each cluster that changed, or is no more.
   *
   * @param history what became of clusters since the last run
   * @param members tonight's
   * @param added sightings that the last run had not
   * @param written clusters as the last run wrote them
   */
  public Table<Changed> apply(
      Table<ClusterEvent> history,
      Table<ClusterMember> members,
      Table<Sighting> added,
      Grouped last,
      Grouped tonight,
      Table<Cluster> written) {
    Dataset<Row> touched =
        added.rows().select("posting_id").union(regrouped(grouped(last), grouped(tonight)));
    Dataset<Row> changed =
        members.rows().join(touched, new String[] {"posting_id"}, "left_semi").select("cluster_id");
    return Table.of(
        Changed.class,
        otherMembers(history).union(gone(written, history)).union(changed).distinct());
  }

  /** Clusters that have not exactly the members that they had. */
  private static Dataset<Row> otherMembers(Table<ClusterEvent> history) {
    return history
        .rows()
        .where(not(col("event").isin("unchanged", "dormant")))
        .select("cluster_id");
  }

  private static Dataset<Row> gone(Table<Cluster> written, Table<ClusterEvent> history) {
    return written
        .rows()
        .select("cluster_id")
        .join(history.rows().select("cluster_id"), new String[] {"cluster_id"}, "left_anti");
  }

  /** Representatives, where they are others, and templates of postings: each pair once. */
  private static Dataset<Row> grouped(Grouped run) {
    Dataset<Row> same =
        run.postings()
            .rows()
            .where(col("same_as").notEqual(col("posting_id")))
            .select(col("posting_id"), concat(lit("same "), col("same_as")).as("group"));
    Dataset<Row> alike =
        run.templates()
            .rows()
            .select(col("posting_id"), concat(lit("template "), col("template_id")).as("group"));
    return same.union(alike);
  }

  /** Postings with a pair that only one of the runs has. */
  private static Dataset<Row> regrouped(Dataset<Row> last, Dataset<Row> tonight) {
    return last.union(tonight)
        .groupBy("posting_id", "group")
        .agg(count("*").as("runs"))
        .where(col("runs").equalTo(1))
        .select("posting_id");
  }
}
