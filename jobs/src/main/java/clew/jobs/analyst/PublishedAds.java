package clew.jobs.analyst;

import clew.jobs.evaluate.Ad;
import clew.jobs.evaluate.NameNumbers;
import clew.jobs.store.ColumnScan;
import clew.jobs.store.Store;
import clew.models.AdText;
import clew.models.ClusterMember;
import clew.models.Posting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The ads of a published run, as an evaluation wants them. */
final class PublishedAds {
  private PublishedAds() {}

  /** A text's language and comparison id. */
  private record Text(String language, String comparisonId) {
    static final Text NONE = new Text("und", "");
  }

  /**
   * Every ad. Tables are put together here and not by Spark: they are narrow, and to start it would
   * take longer than to read them.
   */
  static List<Ad> of(Store store) {
    ByName<String> clusters = new ByName<>();
    UnaryOperator<String> once = once();
    store
        .columns(ClusterMember.class)
        .forEach(
            List.of("posting_id", "cluster_id"),
            row -> clusters.put(row.text(0), once.apply(row.text(1))));
    ByName<Text> texts = new ByName<>();
    store
        .columns(AdText.class)
        .forEach(
            List.of("text_id", "language", "comparison_id"),
            row -> texts.put(row.text(0), new Text(once.apply(row.text(1)), row.text(2))));
    List<Ad> ads = new ArrayList<>();
    store
        .columns(Posting.class)
        .forEach(
            List.of("posting_id", "same_as", "source", "source_posting_id", "place", "text_id"),
            row -> ads.add(ad(row, clusters, texts, once)));
    return ads;
  }

  private static Ad ad(
      ColumnScan.Values row,
      ByName<String> clusters,
      ByName<Text> texts,
      UnaryOperator<String> once) {
    String posting = row.text(0);
    Text text = texts.get(row.text(5), Text.NONE);
    String same = row.text(1);
    @Nullable String place = row.textOrNull(4);
    return new Ad(
        posting,
        clusters.get(posting, posting),
        posting.equals(same) ? posting : same,
        once.apply(row.text(2)),
        row.textOrNull(3),
        place == null ? null : once.apply(place),
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

  /** Values by the names of very many, each told once. */
  private static final class ByName<V> {
    private final NameNumbers numbers = new NameNumbers();
    private final List<V> values = new ArrayList<>();

    void put(String name, V value) {
      if (numbers.of(name) == values.size()) {
        values.add(value);
      }
    }

    V get(String name, V otherwise) {
      int number = numbers.find(name);
      return number < 0 ? otherwise : values.get(number);
    }
  }
}
