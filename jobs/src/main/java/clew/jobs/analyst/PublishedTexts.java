package clew.jobs.analyst;

import static org.apache.spark.sql.functions.col;

import clew.jobs.store.Store;
import clew.models.AdText;
import clew.models.Sighting;
import clew.pipeline.link.PassageWords;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is compared of the texts of postings, in all their versions. */
public final class PublishedTexts {
  private final Store store;

  public PublishedTexts(Store store) {
    this.store = store;
  }

  /** Of one posting, in the order of the texts' ids. */
  List<String> of(String posting) {
    Dataset<Row> its =
        store
            .read(Sighting.class)
            .rows()
            .where(col("posting_id").equalTo(posting))
            .select("text_id");
    return texts(its).orderBy("text_id").collectAsList().stream()
        .map(PublishedTexts::compared)
        .toList();
  }

  /**
   * The first words of passages, by the hash that evidence has.
   *
   * @param postings a column posting_id: those whose texts have the passages
   */
  public Map<String, String> words(Dataset<Row> postings, Set<String> passages) {
    Map<String, String> words = new TreeMap<>();
    if (passages.isEmpty()) {
      return words;
    }
    Dataset<Row> sightings = store.read(Sighting.class).rows().select("posting_id", "text_id");
    Dataset<Row> its =
        sightings
            .join(
                postings,
                sightings.col("posting_id").equalTo(postings.col("posting_id")),
                "left_semi")
            .select("text_id");
    Iterator<Row> rows = texts(its).toLocalIterator();
    while (rows.hasNext()) {
      PassageWords.of(compared(rows.next()))
          .forEach(
              (passage, told) -> {
                if (passages.contains(passage)) {
                  words.merge(passage, told, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                }
              });
    }
    return words;
  }

  private Dataset<Row> texts(Dataset<Row> ids) {
    Dataset<Row> texts = store.read(AdText.class).rows().select("text_id", "comparison", "body_at");
    return texts.join(ids, texts.col("text_id").equalTo(ids.col("text_id")), "left_semi");
  }

  private static String compared(Row row) {
    return PassageWords.compared(row.getString(1), row.getInt(2));
  }
}
