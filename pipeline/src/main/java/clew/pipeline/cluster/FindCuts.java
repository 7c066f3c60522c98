package clew.pipeline.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import clew.models.ClusterMember;
import clew.models.Cut;
import clew.models.Link;
import clew.pipeline.table.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Finds the clusters that links with enough bits run between, and what was cut there. */
public final class FindCuts {
  /** A link with enough bits that joins nothing. */
  public record HeldBack(String leftId, String rightId, double bits, @Nullable String reason) {}

  /** Few of all links; read more than once. */
  public Table<HeldBack> heldBack(Table<Link> links) {
    return Table.of(
        HeldBack.class,
        links.rows().where(col("decision").equalTo("held_back").and(col("bits").gt(0))));
  }

  /** One row for each two clusters that such links run between. */
  public Table<Cut> apply(Table<HeldBack> heldBack, Table<ClusterMember> members) {
    Dataset<Row> placed =
        heldBack
            .rows()
            .join(clusterOf(members, "left_id", "one"), "left_id")
            .join(clusterOf(members, "right_id", "other"), "right_id")
            .where(col("one").notEqual(col("other")));
    Column inOrder = col("one").lt(col("other"));
    Dataset<Row> ordered =
        placed.select(
            either(inOrder, "one", "other").as("left_cluster_id"),
            either(inOrder, "other", "one").as("right_cluster_id"),
            either(inOrder, "left_id", "right_id").as("left"),
            either(inOrder, "right_id", "left_id").as("right"),
            col("bits"),
            col("reason"));
    return Table.of(
        Cut.class,
        ordered
            .groupBy("left_cluster_id", "right_cluster_id")
            .agg(
                count("*").as("links"),
                countDistinct("left").as("left_postings"),
                countDistinct("right").as("right_postings"),
                max(struct("bits", "left", "right", "reason")).as("heaviest"))
            .select(
                col("left_cluster_id"),
                col("right_cluster_id"),
                col("links"),
                col("left_postings"),
                col("right_postings"),
                col("heaviest.left").as("left_id"),
                col("heaviest.right").as("right_id"),
                col("heaviest.bits").as("bits"),
                col("heaviest.reason").as("reason")));
  }

  private static Dataset<Row> clusterOf(
      Table<ClusterMember> members, String posting, String cluster) {
    return members.rows().select(col("posting_id").as(posting), col("cluster_id").as(cluster));
  }

  private static Column either(Column inOrder, String one, String other) {
    return when(inOrder, col(one)).otherwise(col(other));
  }
}
