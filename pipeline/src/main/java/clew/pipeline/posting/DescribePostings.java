package clew.pipeline.posting;

import clew.models.AdText;
import clew.models.Posting;
import clew.models.PostingTraits;
import clew.models.Sighting;
import clew.pipeline.table.Table;
import org.apache.spark.api.java.function.MapFunction;
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

  /** One row for each representative, which speaks for all that are the same as it. */
  public Table<PostingTraits> traits() {
    return named
        .filter(posting -> posting.sameAs().equals(posting.draft().postingId()))
        .map(PostingTraits.class, DescribePostings::traits);
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

  private static PostingTraits traits(NamedPosting named) {
    PostingTraits one = named.draft().traits();
    return new PostingTraits(
        one.postingId(),
        named.alike(),
        one.places(),
        one.posters(),
        one.posterPlaces(),
        one.comparisonIds(),
        one.contacts(),
        one.images());
  }
}
