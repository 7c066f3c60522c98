package clew.pipeline.normalize;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import clew.models.Sighting;
import clew.pipeline.table.Table;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Draws texts of each source, so that the same facts give the same texts: ids are hashes, so the
 * smallest ones are a fair draw, and a smaller draw is part of a larger one.
 */
public final class DrawnTexts {
  /** The digits of an id that say where it stands among all. */
  private static final int ID_DIGITS = 8;

  private static final double IDS = 1L << (4 * ID_DIGITS);

  private final Dataset<Row> carried;
  private final List<Row> sizes;

  private DrawnTexts(Dataset<Row> carried, List<Row> sizes) {
    this.carried = carried;
    this.sizes = List.copyOf(sizes);
  }

  /** The texts of a source that stand before a bound. */
  public record Bound(String source, String before) {
    static Bound of(String source, long size, long number) {
      long place = Math.min((long) IDS, (long) (number * IDS / size));
      while (isDrawn(place, size, number)) {
        place++;
      }
      while (place > 0 && !isDrawn(place - 1, size, number)) {
        place--;
      }
      return new Bound(source, bound(place));
    }

    private static boolean isDrawn(long place, long size, long number) {
      return place < IDS && place / IDS * size < number;
    }

    /** The smallest text that stands behind all ids of smaller places. */
    private static String bound(long place) {
      return place < IDS ? String.format(Locale.ROOT, "%0" + ID_DIGITS + "x", place) : "g";
    }
  }

  /** Of the sources that have at least so many distinct texts; the others have none drawn. */
  static DrawnTexts of(Table<Sighting> sightings, long fewest) {
    Dataset<Row> carried = sightings.rows().select("source", "text_id", "poster", "place");
    return new DrawnTexts(
        carried,
        carried
            .groupBy("source")
            .agg(countDistinct("text_id").as("size"))
            .where(col("size").geq(fewest))
            .collectAsList());
  }

  /**
   * Texts, about so many of each source: source, text_id, poster and place, a row for each time
   * that one was seen.
   */
  Dataset<Row> about(long number) {
    List<Bound> bounds =
        sizes.stream().map(row -> Bound.of(row.getString(0), row.getLong(1), number)).toList();
    return carried
        .join(broadcast(Table.of(carried.sparkSession(), Bound.class, bounds).rows()), "source")
        .where(col("text_id").lt(col("before")))
        .drop("before");
  }
}
