package clew.pipeline.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import clew.models.AdRecord;
import clew.models.Sighting;
import clew.pipeline.table.NewRows;
import clew.pipeline.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Leaves out records that were read before, in these dumps or on an earlier night. Of equal records
 * the first by file and row stays.
 */
public final class DropResent {
  /**
   * The records that are new.
   *
   * @param number of records; says what is quick, and changes nothing in the result
   */
  public Table<AdRecord> apply(Table<AdRecord> records, long number, Table<Sighting> known) {
    Dataset<Row> unknown = NewRows.of(records.rows(), number, known.rows(), "record_id");
    // All by record_id, so that texts are sent once. Two folders may hold dumps of one name with
    // one row in common: equal in all but the folder, so either may stay.
    WindowSpec equal = Window.partitionBy("record_id").orderBy("source_file", "source_row");
    return Table.of(
        AdRecord.class,
        unknown
            .withColumn("place_among_equal", row_number().over(equal))
            .where(col("place_among_equal").equalTo(1)));
  }
}
