package clew.pipeline.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.min;

import clew.models.AdText;
import clew.models.PostingTraits;
import clew.pipeline.table.Table;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gives every representative its texts. */
final class MakeTexts {
  /** A comparison text of a posting. */
  public record Carried(String postingId, String comparisonId, String comparison, int bodyAt) {}

  /** One row for each text of a node. */
  Table<NodeText> apply(
      Table<PostingTraits> postings, Table<AdText> texts, Broadcast<Numbers> numbers) {
    Dataset<Row> carried =
        postings
            .rows()
            .select(col("posting_id"), explode(col("comparison_ids")).as("comparison_id"));
    Dataset<Row> known =
        texts
            .rows()
            .groupBy("comparison_id")
            .agg(min("comparison").as("comparison"), min("body_at").as("body_at"));
    return Table.of(Carried.class, carried.join(known, "comparison_id"))
        .map(
            NodeText.class,
            text ->
                NodeText.of(
                    numbers.value().of(text.postingId()),
                    text.comparisonId(),
                    text.comparison(),
                    text.bodyAt()));
  }
}
