package clew.pipeline.posting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.min;

import clew.pipeline.table.Table;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Names the representative of postings that are the same: the smallest posting id among them. */
public final class NamePostings {
  public Table<NamedPosting> apply(Table<PostingDraft> drafts) {
    WindowSpec same = Window.partitionBy("signature");
    return Table.over(
        NamedPosting.class,
        drafts
            .records()
            .select(
                col("signature"),
                col("postingId"),
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
            .withColumn("sameAs", min("postingId").over(same))
            .withColumn("alike", count("*").over(same))
            .drop("signature")
            .as(Table.encoder(NamedPosting.class)));
  }
}
