package clew.jobs.analyst;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import clew.jobs.evaluate.Ad;
import clew.jobs.store.Store;
import clew.models.AdText;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.Posting;
import clew.models.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The ads of a published run, as an evaluation wants them. */
final class PublishedAds {
  /** From here on a contact is asserted. */
  private static final double ASSERTED = .5;

  private PublishedAds() {}

  /** A text's language and comparison id. */
  private record Text(String language, String comparisonId) {}

  /**
   * Every ad. Tables are put together here and not by Spark: they are narrow, and sorting them for
   * a join would take longer than to read them.
   */
  static List<Ad> of(Store store) {
    Map<String, String> clusters = new HashMap<>();
    forEach(
        store.read(ClusterMember.class).rows().select("posting_id", "cluster_id"),
        row -> clusters.put(row.getString(0), row.getString(1)));
    Map<String, Text> texts = new HashMap<>();
    UnaryOperator<String> once = once();
    forEach(
        store.read(AdText.class).rows().select("text_id", "language", "comparison_id"),
        row ->
            texts.put(row.getString(0), new Text(once.apply(row.getString(1)), row.getString(2))));
    List<Ad> ads = new ArrayList<>(clusters.size());
    forEach(
        store
            .read(Posting.class)
            .rows()
            .select("posting_id", "same_as", "source", "source_posting_id", "place", "text_id"),
        row -> ads.add(ad(row, clusters, texts, once)));
    return ads;
  }

  private static Ad ad(
      Row row, Map<String, String> clusters, Map<String, Text> texts, UnaryOperator<String> once) {
    String posting = row.getString(0);
    Text text = texts.getOrDefault(row.getString(5), new Text("und", ""));
    @Nullable String place = row.isNullAt(4) ? null : once.apply(row.getString(4));
    return new Ad(
        posting,
        clusters.getOrDefault(posting, posting),
        row.getString(1),
        once.apply(row.getString(2)),
        row.isNullAt(3) ? null : row.getString(3),
        place,
        text.language(),
        text.comparisonId());
  }

  /** Gives equal texts as one object: a place stands in thousands of ads. */
  private static UnaryOperator<String> once() {
    Map<String, String> known = new HashMap<>();
    return text -> {
      String same = known.putIfAbsent(text, text);
      return same == null ? text : same;
    };
  }

  private static void forEach(Dataset<Row> rows, Consumer<Row> reader) {
    Iterator<Row> iterator = rows.toLocalIterator();
    while (iterator.hasNext()) {
      reader.accept(iterator.next());
    }
  }

  /** What plain closure goes by: phones and texts by posting id, over all versions of the ads. */
  static Map<String, Set<String>> carried(Store store) {
    Dataset<Row> versions =
        store.read(Sighting.class).rows().select("posting_id", "text_id").distinct();
    Dataset<Row> phones =
        store
            .read(Contact.class)
            .rows()
            .where(col("kind").equalTo("phone").and(col("confidence").geq(ASSERTED)))
            .select(
                col("text_id"), col("posting_id"), concat(lit("phone "), col("value")).as("key"));
    Dataset<Row> found =
        versions.join(phones.where(col("text_id").isNotNull()).select("text_id", "key"), "text_id");
    Dataset<Row> carried =
        versions
            .select(col("posting_id"), concat(lit("text "), col("text_id")).as("key"))
            .union(found.select("posting_id", "key"))
            .union(phones.where(col("posting_id").isNotNull()).select("posting_id", "key"));
    Map<String, Set<String>> values = new HashMap<>();
    forEach(
        carried,
        row ->
            values.computeIfAbsent(row.getString(0), id -> new HashSet<>()).add(row.getString(1)));
    return values;
  }
}
