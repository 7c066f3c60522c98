package clew.pipeline.ingest;

import clew.models.Reading;
import clew.pipeline.table.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads dumps. A task reads whole files, small ones together. What is read does not depend on how
 * they are shared out. One bad record or file never fails the job.
 *
 * <p>Large files are read by one task each: {@link TaskPlan} is where they would be split, into
 * ranges that begin at a record (JSON lines: at a line end; CSV: as {@link CsvRecords} finds its
 * way after a broken record), of files that are not packed.
 */
public final class IngestDumps {
  private final IngestSettings settings;

  public IngestDumps(IngestSettings settings) {
    this.settings = settings;
  }

  /** The readings of all dumps. Reading happens when they are asked for, and again each time. */
  public Table<Reading> apply(SparkSession spark, List<Dump> dumps) {
    if (dumps.isEmpty()) {
      return Table.empty(spark, Reading.class);
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<Dump>> tasks =
        new TaskPlan(settings.bytesPerTask(), context.defaultParallelism()).of(dumps);
    LocalDate date = settings.date();
    SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
    JavaRDD<Reading> readings =
        context
            .parallelize(wrapped(tasks), tasks.size())
            .flatMap(task -> new TaskReadings(task.dumps(), new DumpReader(hadoop.value(), date)));
    return Table.over(
        Reading.class, spark.createDataset(readings.rdd(), Table.encoder(Reading.class)));
  }

  private static List<Task> wrapped(List<List<Dump>> tasks) {
    return tasks.stream().map(dumps -> new Task(new ArrayList<>(dumps))).toList();
  }

  /** The files of one task. Public, since Spark's executors make it. */
  public record Task(ArrayList<Dump> dumps) implements Serializable {}

  private static final class TaskReadings implements Iterator<Reading> {
    private final Iterator<Dump> dumps;
    private final DumpReader reader;
    private Iterator<Reading> current = Collections.emptyIterator();

    TaskReadings(List<Dump> dumps, DumpReader reader) {
      this.dumps = dumps.iterator();
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && dumps.hasNext()) {
        current = reader.read(dumps.next());
      }
      return current.hasNext();
    }

    @Override
    public Reading next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      return current.next();
    }
  }
}
