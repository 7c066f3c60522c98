package clew.pipeline.table;

import static org.apache.spark.sql.functions.broadcast;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is sent to every task, so that the rest of a join is not moved. Changes no result. */
public final class Sent {
  private Sent() {}

  /** The rows, marked to be sent where they are few; else Spark decides. */
  public static Dataset<Row> where(boolean few, Dataset<Row> rows) {
    return few ? broadcast(rows) : rows;
  }
}
