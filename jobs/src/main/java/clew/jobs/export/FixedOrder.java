package clew.jobs.export;

import clew.jobs.work.Workload;
import clew.pipeline.table.Table;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * Streams rows in an order that follows from them alone. They are spread by the hash of their first
 * column, over a number of parts that does not follow from the machine, and sorted in each. To sort
 * over all parts Spark would run every plan twice, once to take samples.
 *
 * @param parts one of them is in memory at a time
 */
record FixedOrder(int parts) {
  /** Chosen: of a million ads a part is some fifteen thousand. */
  private static final int LARGE = 64;

  /** For tables that are read so. */
  static FixedOrder of(Workload workload) {
    return new FixedOrder(workload == Workload.SMALL ? 1 : LARGE);
  }

  /**
   * Rows of a table. Those that are alike in the first column come together, and in tables that
   * have the same values there in the same order.
   */
  <T extends Record> Iterator<T> rows(Table<T> table, String... by) {
    Column[] columns = Arrays.stream(by).map(functions::col).toArray(Column[]::new);
    return Table.of(
            table.type(), table.rows().repartition(parts, columns[0]).sortWithinPartitions(columns))
        .records()
        .toLocalIterator();
  }
}
