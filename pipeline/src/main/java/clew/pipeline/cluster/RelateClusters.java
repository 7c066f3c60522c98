package clew.pipeline.cluster;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import clew.models.ClusterMember;
import clew.models.ClusterRelation;
import clew.models.GenericValue;
import clew.models.PostingTraits;
import clew.models.TemplateMember;
import clew.pipeline.table.Sent;
import clew.pipeline.table.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Relates clusters that share a contact, an image or a template and are not one for it. Every pair
 * of the clusters that carry a value is named, and nothing is closed.
 *
 * <p>Only clusters of two postings or more are related. A value that more clusters carry than
 * {@link #MOST_CLUSTERS} relates none: it says nothing of any two of them, and their pairs would
 * grow with the square.
 */
public final class RelateClusters {
  /** Chosen: 190 pairs a value at most. */
  public static final int MOST_CLUSTERS = 20;

  private static final String[] VALUE = {"kind", "value"};

  private static final String TEMPLATE = "template";

  private final boolean few;

  /**
   * @param few where postings are few enough that what is told of groups of them can be sent to
   *     every task, so that the rest is not moved; changes nothing in the result
   */
  public RelateClusters(boolean few) {
    this.few = few;
  }

  /**
   * One row for each value and pair of clusters.
   *
   * @param traits of representatives, see {@link PostingTraits}
   */
  public Table<ClusterRelation> apply(
      Table<PostingTraits> traits,
      Table<TemplateMember> templates,
      Table<GenericValue> generic,
      Table<ClusterMember> members) {
    Dataset<Row> carriers =
        carried(traits, templates)
            .join(ofLargeOnes(members).hint("shuffle_hash"), "posting_id")
            .select(col("cluster_id"), col("postings"), explode(col("traits")).as("trait"))
            .groupBy(
                col("trait.kind").as("kind"), col("trait.value").as("value"), col("cluster_id"))
            .agg(sum("postings").as("postings"))
            .groupBy("kind", "value")
            .agg(collect_list(struct("cluster_id", "postings")).as("carriers"))
            .withColumn("clusters", size(col("carriers")).cast("long"))
            .where(col("clusters").gt(1).and(col("clusters").leq(MOST_CLUSTERS)));
    return Table.of(ClusterRelation.class, pairs(named(carriers, generic)));
  }

  /** Postings with the values that they carry: of a representative all, and its templates apart. */
  private static Dataset<Row> carried(
      Table<PostingTraits> traits, Table<TemplateMember> templates) {
    Dataset<Row> described =
        traits
            .rows()
            .select(
                col("posting_id"),
                col("postings"),
                concat(col("contacts"), col("images")).as("traits"))
            .where(size(col("traits")).gt(0));
    Column template = struct(lit(TEMPLATE).as("kind"), col("template_id").as("value"));
    return described.union(
        templates
            .rows()
            .select(col("posting_id"), lit(1L).as("postings"), array(template).as("traits")));
  }

  /** Clusters of postings, where these have two or more. */
  private Dataset<Row> ofLargeOnes(Table<ClusterMember> members) {
    Dataset<Row> large =
        members.rows().groupBy("cluster_id").agg(count("*").as("size")).where(col("size").gt(1));
    return members
        .rows()
        .select("cluster_id", "posting_id")
        .join(Sent.where(few, large.select("cluster_id")), "cluster_id");
  }

  /** Says what having a value in common is called. */
  private static Dataset<Row> named(Dataset<Row> carriers, Table<GenericValue> generic) {
    Dataset<Row> listed =
        generic.rows().select(col("kind"), col("value"), lit(true).as("listed")).distinct();
    Column shared = when(col("kind").equalTo("image"), "shared_image").otherwise("shared_contact");
    Column relation =
        when(col("kind").equalTo(TEMPLATE), "same_template")
            .when(col("listed"), concat(lit("generic_"), shared))
            .otherwise(shared);
    return carriers.join(broadcast(listed), VALUE, "left").withColumn("relation", relation);
  }

  private static Dataset<Row> pairs(Dataset<Row> carriers) {
    return carriers
        .withColumn("left", explode(col("carriers")))
        .withColumn("right", explode(col("carriers")))
        .where(col("left.cluster_id").lt(col("right.cluster_id")))
        .select(
            col("left.cluster_id").as("left_cluster_id"),
            col("right.cluster_id").as("right_cluster_id"),
            col("relation"),
            col("kind"),
            col("value"),
            col("left.postings").as("left_postings"),
            col("right.postings").as("right_postings"),
            col("clusters"));
  }
}
