package clew.pipeline.posting;

import static org.apache.spark.sql.functions.col;

import clew.models.AdText;
import clew.models.Posting;
import clew.models.PostingTraits;
import clew.pipeline.table.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes postings out: what each says now, and what representatives ever carried. */
public final class DescribePostings {
  private final Table<NamedPosting> named;

  /** Read more than once: better a written table than a plan. */
  public DescribePostings(Table<NamedPosting> named) {
    this.named = named;
  }

  /** One row for each posting, with the title and body of its latest sighting; by columns. */
  public Table<Posting> postings(Table<AdText> texts) {
    Column draft = col("draft");
    Column latest = draft.getField("latest");
    Dataset<Row> described =
        named
            .records()
            .select(
                draft.getField("postingId").as("posting_id"),
                latest.getField("source").as("source"),
                latest.getField("sourcePostingId").as("source_posting_id"),
                latest.getField("url").as("url"),
                latest.getField("place").as("place"),
                latest.getField("poster").as("poster"),
                latest.getField("price").as("price"),
                latest.getField("postedAt").as("posted_at"),
                draft.getField("firstSeen").as("first_seen"),
                draft.getField("lastSeen").as("last_seen"),
                draft.getField("timesSeen").as("times_seen"),
                draft.getField("versions").as("versions"),
                latest.getField("textId").as("text_id"),
                col("sameAs").as("same_as"));
    return Table.of(
        Posting.class, described.join(texts.rows().select("text_id", "title", "body"), "text_id"));
  }

  /**
   * One row for each representative, which speaks for all that are the same as it. By columns, so
   * that the rest of a posting is not even read.
   */
  public Table<PostingTraits> traits() {
    Column traits = col("draft.traits");
    return Table.of(
        PostingTraits.class,
        named
            .records()
            .where(col("sameAs").equalTo(col("draft.postingId")))
            .select(
                traits.getField("postingId").as("posting_id"),
                col("alike").as("postings"),
                traits.getField("places").as("places"),
                traits.getField("posters").as("posters"),
                traits.getField("posterPlaces").as("poster_places"),
                traits.getField("comparisonIds").as("comparison_ids"),
                traits.getField("contacts").as("contacts"),
                traits.getField("images").as("images")));
  }
}
