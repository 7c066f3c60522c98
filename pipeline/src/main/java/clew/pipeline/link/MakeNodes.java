package clew.pipeline.link;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import clew.models.PostingTraits;
import clew.models.TextFamily;
import clew.models.Trait;
import clew.pipeline.table.Table;
import java.util.List;
import java.util.TreeSet;
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
    Dataset<Row> placed = traits.select(col("posting_id"), explode(col("places")).as("place"));
    Dataset<Row> sizes = placed.groupBy("place").agg(count("*").as("nodes"));
    Dataset<Row> places =
        placed
            .join(sizes, "place")
            .groupBy("posting_id")
            .agg(sort_array(collect_set(struct(col("place"), col("nodes")))).as("place_sizes"));
    Dataset<Row> whole =
        traits
            .join(templates, new String[] {"posting_id"}, "left")
            .join(places, new String[] {"posting_id"}, "left")
            .withColumn("template_ids", coalesce(col("template_ids"), array()))
            .withColumn("place_sizes", coalesce(col("place_sizes"), array()));
    return Table.of(PlacedTraits.class, whole).map(LinkNode.class, MakeNodes::node);
  }

  private static LinkNode node(PlacedTraits posting) {
    TreeSet<Trait> traits = new TreeSet<>(posting.contacts());
    traits.addAll(posting.images());
    posting.posters().forEach(poster -> traits.add(new Trait("name", poster)));
    posting.posterPlaces().forEach(both -> traits.add(new Trait("poster_place", both)));
    List<SharedTrait> unmeasured = traits.stream().map(LinkNode::unmeasured).toList();
    return new LinkNode(
        posting.postingId(),
        posting.postings(),
        posting.placeSizes(),
        posting.posters(),
        posting.comparisonIds(),
        posting.templateIds(),
        unmeasured);
  }
}
