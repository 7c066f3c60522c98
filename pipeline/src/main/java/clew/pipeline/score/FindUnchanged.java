package clew.pipeline.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import clew.models.Cluster;
import clew.models.ClusterEvent;
import clew.models.ClusterMember;
import clew.models.Posting;
import clew.models.Sighting;
import clew.models.TemplateMember;
import clew.models.WeakestBond;
import clew.pipeline.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds the clusters that would be scored and reported as they were in the last run, so that they
 * need not be. What {@link GatherClusterFacts} and the report look at is, for each posting of a
 * cluster: what its own sightings say; contacts and names in its texts or declared by it, which are
 * read once, when a sighting first brings them; its representative; its templates; how many joined
 * links there are. Each of these is compared.
 *
 * <p>Holds only where facts were added and none changed or went, where the same program with the
 * same settings judged the last run, and left the same lines of sites out. That is for others to
 * know.
 */
public final class FindUnchanged {
  /** A cluster that is as it was. */
  public record Unchanged(String clusterId) {}

  /** What a run made of postings, as far as other postings have a say in it. */
  public record Grouped(Table<Posting> postings, Table<TemplateMember> templates) {}

  /**
   * One row for each cluster that is unchanged.
   *
   * @param history what became of clusters since the last run
   * @param members tonight's
   * @param added sightings that the last run had not
   * @param written clusters as the last run wrote them
   * @param bonds tonight's
   */
  public Table<Unchanged> apply(
      Table<ClusterEvent> history,
      Table<ClusterMember> members,
      Table<Sighting> added,
      Grouped last,
      Grouped tonight,
      Table<Cluster> written,
      Table<WeakestBond> bonds) {
    Dataset<Row> touched =
        added.rows().select("posting_id").union(regrouped(grouped(last), grouped(tonight)));
    Dataset<Row> changed =
        members
            .rows()
            .join(touched, new String[] {"posting_id"}, "left_semi")
            .select("cluster_id")
            .union(relinked(written, bonds));
    String[] cluster = {"cluster_id"};
    return Table.of(Unchanged.class, sameMembers(history).join(changed, cluster, "left_anti"));
  }

  /** Clusters of exactly the members, and with the id, that they had. */
  private static Dataset<Row> sameMembers(Table<ClusterEvent> history) {
    return history.rows().where(col("event").isin("unchanged", "dormant")).select("cluster_id");
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

  /** Clusters that more or fewer links hold together: how dense they are is told. */
  private static Dataset<Row> relinked(Table<Cluster> written, Table<WeakestBond> bonds) {
    return written
        .rows()
        .select("cluster_id", "joined_links")
        .join(bonds.rows().select("cluster_id", "links"), new String[] {"cluster_id"}, "left")
        .where(col("joined_links").eqNullSafe(coalesce(col("links"), lit(0L))).equalTo(false))
        .select("cluster_id");
  }
}
