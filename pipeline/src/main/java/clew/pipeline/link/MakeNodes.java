package clew.pipeline.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;

import clew.models.PostingTraits;
import clew.models.TextFamily;
import clew.models.Trait;
import clew.pipeline.table.Table;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Makes nodes of representatives: their traits, the families of their texts, and how many share
 * their place.
 */
public final class MakeNodes {
  public Table<LinkNode> apply(Table<PostingTraits> postings, Table<TextFamily> families) {
    Dataset<Row> traits = postings.rows();
    Dataset<Row> templates =
        traits
            .select(col("posting_id"), explode(col("comparison_ids")).as("comparison_id"))
            .join(families.rows(), "comparison_id")
            .groupBy("posting_id")
            .agg(sort_array(collect_set("template_id")).as("template_ids"));
    Dataset<Row> places =
        traits.where(col("place").isNotNull()).groupBy("place").agg(count("*").as("place_nodes"));
    Column none = lit(new String[0]);
    Dataset<Row> whole =
        traits
            .join(templates, new String[] {"posting_id"}, "left")
            .join(places, new String[] {"place"}, "left")
            .withColumn("template_ids", coalesce(col("template_ids"), none))
            .withColumn("place_nodes", coalesce(col("place_nodes"), lit(0L)));
    return Table.of(PlacedTraits.class, whole).map(LinkNode.class, MakeNodes::node);
  }

  private static LinkNode node(PlacedTraits posting) {
    TreeSet<Trait> traits = new TreeSet<>(posting.contacts());
    traits.addAll(posting.images());
    if (posting.poster() != null) {
      traits.add(new Trait("name", posting.poster()));
      if (posting.place() != null) {
        traits.add(new Trait("poster_place", posting.poster() + " | " + posting.place()));
      }
    }
    List<SharedTrait> unmeasured = traits.stream().map(LinkNode::unmeasured).toList();
    return new LinkNode(
        posting.postingId(),
        posting.postings(),
        posting.place(),
        posting.poster(),
        posting.placeNodes(),
        posting.comparisonIds(),
        posting.templateIds(),
        unmeasured);
  }
}
