package clew.pipeline.table;

import static org.apache.spark.sql.functions.broadcast;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Leaves out rows whose key is known. A night brings few rows, and much is known: where they are
 * few they go to what is known, which is read once and not moved.
 */
public final class NewRows {
  /** Up to so many rows are sent to every worker, with their keys alone. Chosen: some ten MB. */
  static final long FEW = 100_000;

  private NewRows() {}

  /**
   * The rows, marked to be sent to every worker where they are few.
   *
   * @param number of rows, at most; says what is quick, and changes nothing in the result
   */
  public static Dataset<Row> sent(Dataset<Row> rows, long number) {
    return Sent.where(number <= FEW, rows);
  }

  /**
   * The rows that are new. One without a key, or with a part of it missing, is.
   *
   * @param rows read twice where they are few
   * @param number of rows, at most; says what is quick, and changes nothing in the result
   * @param key columns of both
   */
  public static Dataset<Row> of(Dataset<Row> rows, long number, Dataset<Row> known, String... key) {
    Column[] columns = Arrays.stream(key).map(functions::col).toArray(Column[]::new);
    Dataset<Row> keys = known.select(columns);
    if (number > FEW) {
      return rows.join(keys, key, "left_anti");
    }
    Dataset<Row> met = keys.join(broadcast(rows.select(columns)), key, "left_semi");
    return rows.join(broadcast(met.distinct()), key, "left_anti");
  }
}
