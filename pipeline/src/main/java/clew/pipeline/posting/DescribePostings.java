package clew.pipeline.posting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import clew.models.AdText;
import clew.models.CollapsedPosting;
import clew.models.Posting;
import clew.models.PostingText;
import clew.models.PostingTraits;
import clew.pipeline.table.Table;

/**
 * Writes postings out: what each says now, and what representatives ever carried. By columns, so
 * that the rest of a posting is not even read.
 */
public final class DescribePostings {
  private final Table<CollapsedPosting> named;

  /** Read more than once: better a written table than a plan. */
  public DescribePostings(Table<CollapsedPosting> named) {
    this.named = named;
  }

  /** One row for each posting, with the title and body of its latest sighting. */
  public Table<Posting> postings(Table<AdText> texts) {
    return Table.of(
        Posting.class,
        named.rows().join(texts.rows().select("text_id", "title", "body"), "text_id"));
  }

  /** One row for each posting and comparison text, of all its versions. */
  public Table<PostingText> texts() {
    return Table.of(
        PostingText.class,
        named.rows().select(col("posting_id"), explode(col("comparison_ids")).as("comparison_id")));
  }

  /** One row for each representative, which speaks for all that are the same as it. */
  public Table<PostingTraits> traits() {
    return Table.of(
        PostingTraits.class,
        named
            .rows()
            .where(col("same_as").equalTo(col("posting_id")))
            .withColumn("postings", col("alike")));
  }
}
