package clew.pipeline.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import clew.models.Cluster;
import clew.models.ClusterMember;
import clew.models.Posting;
import clew.models.WeakestBond;
import clew.pipeline.table.Sent;
import clew.pipeline.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds clusters that more or fewer links hold together than the last run wrote. */
public final class FindRelinked {
  private final boolean few;

  /**
   * @param few where postings are few enough that what is told of groups of them can be sent to
   *     every task, so that the rest is not moved; changes nothing in the result
   */
  public FindRelinked(boolean few) {
    this.few = few;
  }

  /** A cluster with the number of its representatives, which how dense it is depends on. */
  public record Relinked(String clusterId, long representatives) {}

  /**
   * The members of such clusters.
   *
   * @param written clusters as the last run wrote them, with the members that they have now
   */
  public Table<ClusterMember> members(
      Table<Cluster> written, Table<WeakestBond> bonds, Table<ClusterMember> members) {
    Dataset<Row> relinked =
        written
            .rows()
            .select("cluster_id", "joined_links")
            .join(bonds.rows().select("cluster_id", "links"), new String[] {"cluster_id"}, "left")
            .where(col("joined_links").notEqual(coalesce(col("links"), lit(0L))))
            .select("cluster_id");
    return Table.of(
        ClusterMember.class,
        members.rows().join(Sent.where(few, relinked), new String[] {"cluster_id"}, "left_semi"));
  }

  /** One row for each cluster of the members. */
  public Table<Relinked> counted(Table<ClusterMember> members, Table<Posting> postings) {
    return Table.of(
        Relinked.class,
        postings
            .rows()
            .where(col("same_as").equalTo(col("posting_id")))
            .select("posting_id")
            .join(members.rows().select("cluster_id", "posting_id"), "posting_id")
            .groupBy("cluster_id")
            .agg(count("*").as("representatives")));
  }
}
