package clew.pipeline.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import clew.models.AdRecord;
import clew.models.Sighting;
import clew.pipeline.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Leaves out records that were read before, in these dumps or on an earlier night. Of equal records
 * the first by file and row stays.
 */
public final class DropResent {
  public Table<AdRecord> apply(Table<AdRecord> records, Table<Sighting> known) {
    Dataset<Row> rows = records.rows();
    Dataset<Row> first =
        rows.groupBy("record_id")
            .agg(min(struct(col("source_file"), col("source_row"))).as("first"));
    Dataset<Row> fresh =
        first
            .join(known.rows().select("record_id"), new String[] {"record_id"}, "left_anti")
            .select(
                col("record_id"),
                col("first.source_file").as("source_file"),
                col("first.source_row").as("source_row"));
    Dataset<Row> kept =
        rows.as("record")
            .join(fresh.as("fresh"), "record_id")
            .where(
                col("record.source_file")
                    .equalTo(col("fresh.source_file"))
                    .and(col("record.source_row").equalTo(col("fresh.source_row"))))
            .select("record.*");
    // All by record_id: texts are sent about once.
    // Two folders may hold dumps of one name with one row in common: equal in all but the folder.
    return Table.of(AdRecord.class, kept.dropDuplicates("record_id"));
  }
}
