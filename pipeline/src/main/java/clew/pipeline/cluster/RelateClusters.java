package clew.pipeline.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import clew.models.ClusterMember;
import clew.models.ClusterRelation;
import clew.models.GenericValue;
import clew.models.PostingTraits;
import clew.models.TemplateMember;
import clew.pipeline.table.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

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

  private static final String[] VALUE = {"relation", "kind", "value"};

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
    Dataset<Row> carried =
        contacts(traits, generic)
            .unionByName(
                templates
                    .rows()
                    .select(
                        col("posting_id"),
                        lit("same_template").as("relation"),
                        lit("template").as("kind"),
                        col("template_id").as("value"),
                        lit(1L).as("postings")));
    Dataset<Row> sized =
        members.rows().groupBy("cluster_id").agg(count("*").as("size")).where(col("size").gt(1));
    Dataset<Row> byCluster =
        carried
            .join(members.rows().select("cluster_id", "posting_id"), "posting_id")
            .join(sized.select("cluster_id"), "cluster_id")
            .groupBy("relation", "kind", "value", "cluster_id")
            .agg(sum("postings").as("postings"))
            .withColumn(
                "clusters", count("*").over(Window.partitionBy("relation", "kind", "value")))
            .where(col("clusters").gt(1).and(col("clusters").leq(MOST_CLUSTERS)));
    return Table.of(ClusterRelation.class, pairs(byCluster));
  }

  private static Dataset<Row> contacts(Table<PostingTraits> traits, Table<GenericValue> generic) {
    Dataset<Row> all =
        traits
            .rows()
            .select(col("posting_id"), col("postings"), explode(col("contacts")).as("trait"))
            .unionByName(
                traits
                    .rows()
                    .select(col("posting_id"), col("postings"), explode(col("images")).as("trait")))
            .select(
                col("posting_id"),
                col("postings"),
                col("trait.kind").as("kind"),
                col("trait.value").as("value"));
    Dataset<Row> listed =
        generic.rows().select(col("kind"), col("value"), lit(true).as("listed")).distinct();
    Column shared = when(col("kind").equalTo("image"), "shared_image").otherwise("shared_contact");
    return all.join(listed, new String[] {"kind", "value"}, "left")
        .select(
            col("posting_id"),
            when(col("listed"), concat(lit("generic_"), shared)).otherwise(shared).as("relation"),
            col("kind"),
            col("value"),
            col("postings"));
  }

  private static Dataset<Row> pairs(Dataset<Row> byCluster) {
    Dataset<Row> lefts =
        byCluster
            .withColumnRenamed("cluster_id", "left_cluster_id")
            .withColumnRenamed("postings", "left_postings");
    Dataset<Row> rights =
        byCluster
            .withColumnRenamed("cluster_id", "right_cluster_id")
            .withColumnRenamed("postings", "right_postings")
            .drop("clusters");
    return lefts.join(rights, VALUE).where(col("left_cluster_id").lt(col("right_cluster_id")));
  }
}
