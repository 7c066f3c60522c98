package clew.pipeline.normalize;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.substring;

import clew.models.Sighting;
import clew.pipeline.table.Table;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Draws texts of each source, so that the same facts give the same texts: ids are hashes, so the
 * smallest ones are a fair draw, and a smaller draw is part of a larger one.
 */
final class DrawnTexts {
  private static final int ID_DIGITS = 8;
  private static final double IDS = 1L << (4 * ID_DIGITS);

  private final Dataset<Row> carried;
  private final Dataset<Row> sizes;

  private DrawnTexts(Dataset<Row> carried, Dataset<Row> sizes) {
    this.carried = carried;
    this.sizes = sizes;
  }

  /** Of the sources that have at least so many distinct texts; the others have none drawn. */
  static DrawnTexts of(Table<Sighting> sightings, long fewest) {
    Dataset<Row> carried = sightings.rows().select("source", "text_id", "poster", "place");
    Dataset<Row> sizes =
        carried
            .groupBy("source")
            .agg(countDistinct("text_id").as("size"))
            .where(col("size").geq(fewest));
    List<Row> counted = sizes.collectAsList();
    return new DrawnTexts(carried, sightings.spark().createDataFrame(counted, sizes.schema()));
  }

  /**
   * Texts, about so many of each source: source, text_id, poster and place, a row for each time
   * that one was seen.
   */
  Dataset<Row> about(long number) {
    Column digits = substring(col("text_id"), 1, ID_DIGITS);
    Column place = conv(digits, 16, 10).cast("double").divide(IDS);
    return carried
        .join(broadcast(sizes), "source")
        .where(place.multiply(col("size")).lt(number))
        .drop("size");
  }
}
