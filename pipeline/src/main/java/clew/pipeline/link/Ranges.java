package clew.pipeline.link;

import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;

/** The numbers from 0 to a size in short ranges, to be shared out among cores. */
final class Ranges {
  /** Numbers in a range. Chosen: some thousandths of a second of work. */
  private static final int LENGTH = 1024;

  private Ranges() {}

  /** Numbers from one up to another, this excluded. */
  public record Range(int from, int to) {
    IntStream stream() {
      return IntStream.range(from, to);
    }
  }

  static Table<Range> of(SparkSession spark, int size) {
    List<Range> ranges = new ArrayList<>();
    for (int from = 0; from < size; from += LENGTH) {
      ranges.add(new Range(from, Math.min(size, from + LENGTH)));
    }
    int parts = 4 * spark.sparkContext().defaultParallelism();
    return Table.of(spark, Range.class, ranges).spread(Math.min(parts, ranges.size() + 1), "from");
  }
}
