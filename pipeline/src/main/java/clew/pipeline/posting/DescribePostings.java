package clew.pipeline.posting;

import static org.apache.spark.sql.functions.col;

import clew.models.AdText;
import clew.models.Posting;
import clew.models.PostingTraits;
import clew.models.Sighting;
import clew.pipeline.table.Table;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import scala.Tuple2;

/** Writes postings out: what each says now, and what representatives ever carried. */
public final class DescribePostings {
  private final Table<NamedPosting> named;

  /** Read more than once: better a written table than a plan. */
  public DescribePostings(Table<NamedPosting> named) {
    this.named = named;
  }

  /** One row for each posting, with the title and body of its latest sighting. */
  public Table<Posting> postings(Table<AdText> texts) {
    Dataset<NamedPosting> left = named.records();
    Dataset<AdText> right = texts.records();
    MapFunction<Tuple2<NamedPosting, AdText>, Posting> describe =
        pair -> posting(pair._1(), pair._2());
    return Table.over(
        Posting.class,
        left.joinWith(right, left.col("draft.latest.textId").equalTo(right.col("textId")))
            .map(describe, Table.encoder(Posting.class)));
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

  private static Posting posting(NamedPosting named, AdText text) {
    PostingDraft draft = named.draft();
    Sighting latest = draft.latest();
    return new Posting(
        draft.postingId(),
        latest.source(),
        latest.sourcePostingId(),
        latest.url(),
        text.title(),
        text.body(),
        latest.place(),
        latest.poster(),
        latest.price(),
        latest.postedAt(),
        draft.firstSeen(),
        draft.lastSeen(),
        draft.timesSeen(),
        draft.versions(),
        latest.textId(),
        named.sameAs());
  }
}
