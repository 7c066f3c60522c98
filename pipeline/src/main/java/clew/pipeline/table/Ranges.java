package clew.pipeline.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** The numbers from 0 to a size in short ranges, to be shared out among cores. */
public final class Ranges {
  /** Numbers in a range. Chosen: some thousandths of a second of work. */
  private static final int LENGTH = 1024;

  private Ranges() {}

  /** Numbers from one up to another, this excluded. */
  public record Range(int from, int to) implements Serializable {
    public IntStream stream() {
      return IntStream.range(from, to);
    }
  }

  /** The first range is in the first partition with the next ones, and so on. */
  public static JavaRDD<Range> of(JavaSparkContext context, int size) {
    List<Range> ranges = new ArrayList<>();
    for (int from = 0; from < size; from += LENGTH) {
      ranges.add(new Range(from, Math.min(size, from + LENGTH)));
    }
    int parts = Math.min(4 * context.defaultParallelism(), Math.max(1, ranges.size()));
    return context.parallelize(ranges, parts);
  }
}
