package clew.pipeline.posting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.encode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.when;

import clew.models.AdText;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Sighting;
import clew.pipeline.table.Table;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;

/** Collapses the sightings of one ad, and gathers everything that the ad ever carried. */
public final class CollapsePostings {
  /** From here on a value is asserted, and counts as the posting's. */
  private static final double ASSERTED = .5;

  /**
   * Up to here a hash is of an image that shows next to nothing, and many such are alike (PDQ's
   * authors).
   */
  private static final int WORST_QUALITY = 49;

  /** Sightings, texts, contacts and images in, one draft for each posting out. */
  public Table<PostingDraft> apply(
      Table<Sighting> sightings,
      Table<AdText> texts,
      Table<Contact> contacts,
      Table<ImageHash> images) {
    Dataset<Row> asserted = contacts.rows().where(col("confidence").geq(ASSERTED));
    Dataset<Row> carried =
        inTexts(sightings, texts, asserted).union(declared(asserted)).union(shown(images));
    CoGroupFunction<String, SeenAd, Carried, PostingDraft> collapse =
        (postingId, seen, its) -> {
          PostingBuilder posting = new PostingBuilder(postingId);
          seen.forEachRemaining(posting::add);
          its.forEachRemaining(posting::add);
          return List.of(posting.build()).iterator();
        };
    return Table.over(
        PostingDraft.class,
        byPosting(Table.of(SeenAd.class, sightings.rows()))
            .cogroup(
                byPosting(Table.of(Carried.class, carried)),
                collapse,
                Table.encoder(PostingDraft.class)));
  }

  /** Grouped by a column, so that no row is opened to find its key. */
  private static <T extends Record> KeyValueGroupedDataset<String, T> byPosting(Table<T> table) {
    return table
        .records()
        .groupBy(col("postingId"))
        .as(Encoders.STRING(), Table.encoder(table.type()));
  }

  /** What stands in the texts of each posting: keys are joined, and nothing else travels. */
  private static Dataset<Row> inTexts(
      Table<Sighting> sightings, Table<AdText> texts, Dataset<Row> contacts) {
    Dataset<Row> ofPostings =
        sightings
            .rows()
            .select("text_id", "posting_id")
            .repartition(col("text_id"))
            .dropDuplicates();
    Column kind =
        when(isTelling(col("comparison")), Carried.TELLING_TEXT).otherwise(Carried.SHORT_TEXT);
    Dataset<Row> ofTexts =
        texts
            .rows()
            .select(col("text_id"), kind.as("kind"), col("comparison_id").as("value"))
            .union(contacts.where(col("text_id").isNotNull()).select("text_id", "kind", "value"));
    return ofPostings.join(ofTexts, "text_id").select("posting_id", "kind", "value");
  }

  /**
   * Length is in UTF-16 units, each of which is one to three bytes: the number of bytes, which is
   * at hand, nearly always decides.
   */
  private static Column isTelling(Column text) {
    Column bytes = octet_length(text);
    Column units = octet_length(encode(text, "UTF-16BE")).divide(Character.BYTES);
    int fewest = PostingBuilder.TELLING_TEXT;
    return bytes.geq(3 * fewest).or(bytes.geq(fewest).and(units.geq(fewest)));
  }

  private static Dataset<Row> declared(Dataset<Row> contacts) {
    return contacts.where(col("posting_id").isNotNull()).select("posting_id", "kind", "value");
  }

  private static Dataset<Row> shown(Table<ImageHash> images) {
    return images
        .rows()
        .where(col("quality").isNull().or(col("quality").gt(WORST_QUALITY)))
        .select(
            col("posting_id"),
            lit(Carried.IMAGE).as("kind"),
            concat(col("algorithm"), lit(":"), col("hash")).as("value"));
  }
}
