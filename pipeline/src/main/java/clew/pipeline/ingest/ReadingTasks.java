package clew.pipeline.ingest;

import clew.models.Reading;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Shares dumps out to Spark's tasks: large ones split where that is possible, small ones packed.
 */
final class ReadingTasks {
  /** A file is split from so many times a task's bytes on. Chosen: to look for its cuts costs. */
  private static final int LARGE = 2;

  private final IngestSettings settings;
  private final Naming naming;

  ReadingTasks(IngestSettings settings, Naming naming) {
    this.settings = settings;
    this.naming = naming;
  }

  /**
   * The readings. Large files are looked through at once, to find where to cut; reading happens
   * when readings are asked for, and again each time.
   */
  JavaRDD<Reading> readings(JavaSparkContext context, List<Dump> dumps) {
    List<List<Part>> tasks =
        new TaskPlan(settings.bytesPerTask(), context.defaultParallelism())
            .of(parts(context, dumps));
    LocalDate date = settings.date();
    Naming names = naming;
    SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
    return context
        .parallelize(wrapped(tasks), Math.max(1, tasks.size()))
        .flatMap(
            task -> {
              DumpReader reader = new DumpReader(hadoop.value(), date, names);
              return new Chained<>(task.parts().iterator(), reader::read);
            });
  }

  private List<Part> parts(JavaSparkContext context, List<Dump> dumps) {
    List<Part> parts = new ArrayList<>();
    List<Dump> large = new ArrayList<>();
    for (Dump dump : dumps) {
      if (dump.profile().format().isSplit() && dump.bytes() > LARGE * settings.bytesPerTask()) {
        large.add(dump);
      } else {
        parts.add(Part.whole(dump));
      }
    }
    if (!large.isEmpty()) {
      parts.addAll(split(context, large));
    }
    return parts;
  }

  private List<Part> split(JavaSparkContext context, List<Dump> large) {
    LocalDate date = settings.date();
    long bytes = settings.bytesPerTask();
    Naming names = naming;
    SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
    return context
        .parallelize(large, large.size())
        .flatMap(dump -> new DumpReader(hadoop.value(), date, names).split(dump, bytes).iterator())
        .collect();
  }

  private static List<Task> wrapped(List<List<Part>> tasks) {
    return tasks.stream().map(parts -> new Task(new ArrayList<>(parts))).toList();
  }

  /** What one task reads. */
  record Task(ArrayList<Part> parts) implements Serializable {}
}
