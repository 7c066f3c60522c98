package clew.pipeline.posting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import clew.models.CollapsedPosting;
import clew.pipeline.table.Table;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Names the representative of postings that are the same: the smallest posting id among them. */
public final class NamePostings {
  public Table<CollapsedPosting> apply(Table<PostingDraft> drafts) {
    return again(alone(drafts));
  }

  /** Names once more: whoever was the same as one of these is among them. */
  Table<CollapsedPosting> again(Table<CollapsedPosting> postings) {
    WindowSpec same = Window.partitionBy("signature");
    return Table.over(
        CollapsedPosting.class,
        postings
            .records()
            .toDF()
            .withColumn("sameAs", min("postingId").over(same))
            .withColumn("alike", count("*").over(same))
            .as(Table.encoder(CollapsedPosting.class)));
  }

  /** Postings as if none were the same as another. */
  static Table<CollapsedPosting> alone(Table<PostingDraft> drafts) {
    return Table.over(
        CollapsedPosting.class,
        drafts
            .records()
            .select(
                col("postingId"),
                col("signature"),
                col("postingId").as("sameAs"),
                lit(1L).as("alike"),
                col("latest.textId"),
                col("latest.source"),
                col("latest.sourcePostingId"),
                col("latest.url"),
                col("latest.place"),
                col("latest.poster"),
                col("latest.price"),
                col("latest.postedAt"),
                col("firstSeen"),
                col("lastSeen"),
                col("timesSeen"),
                col("versions"),
                col("traits.places"),
                col("traits.posters"),
                col("traits.posterPlaces"),
                col("traits.comparisonIds"),
                col("traits.contacts"),
                col("traits.images"))
            .as(Table.encoder(CollapsedPosting.class)));
  }
}
