package clew.pipeline.link;

import clew.pipeline.table.Table;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;

/** Tables of records that were made without one. */
final class Rows {
  private Rows() {}

  static <T extends Record> Table<T> table(SparkSession spark, Class<T> type, JavaRDD<T> rows) {
    return Table.over(type, spark.createDataset(rows.rdd(), Table.encoder(type)));
  }
}
