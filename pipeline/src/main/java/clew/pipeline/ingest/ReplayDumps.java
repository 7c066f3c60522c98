package clew.pipeline.ingest;

import clew.models.Reading;
import clew.pipeline.table.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads again what was quarantined, by dumps that are still there and profiles that may have
 * changed. A place is read again only where its bytes still stand; what else the dumps hold was
 * read before and is left alone. Places are held on the driver.
 */
public final class ReplayDumps {
  private final IngestSettings settings;

  public ReplayDumps(IngestSettings settings) {
    this.settings = settings;
  }

  /**
   * What came of it.
   *
   * @param places those whose bytes still stand: what the readings say takes their place
   */
  public record Replay(List<Place> places, Table<Reading> readings) {
    public Replay {
      places = List.copyOf(places);
    }
  }

  /** Looks for the places at once; reading happens when readings are asked for. */
  public Replay apply(SparkSession spark, List<Dump> dumps, List<Place> places) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
    LocalDate date = settings.date();
    List<Task> tasks = tasks(dumps, places);
    if (tasks.isEmpty()) {
      return new Replay(List.of(), Table.empty(spark, Reading.class));
    }
    List<Place> standing =
        context
            .parallelize(tasks, tasks.size())
            .flatMap(
                task ->
                    new DumpReader(hadoop.value(), date)
                        .standing(task.dump(), task.places())
                        .iterator())
            .collect();
    List<Task> again = tasks(dumps, standing);
    JavaRDD<Reading> readings =
        context
            .parallelize(again, Math.max(1, again.size()))
            .flatMap(
                task -> new DumpReader(hadoop.value(), date).replay(task.dump(), task.places()));
    return new Replay(
        standing,
        Table.over(
            Reading.class, spark.createDataset(readings.rdd(), Table.encoder(Reading.class))));
  }

  private static List<Task> tasks(List<Dump> dumps, List<Place> places) {
    List<Task> tasks = new ArrayList<>();
    for (Dump dump : dumps) {
      ArrayList<Place> here = new ArrayList<>();
      for (Place place : places) {
        if (isIn(place, dump)) {
          here.add(place);
        }
      }
      if (!here.isEmpty()) {
        tasks.add(new Task(dump, here));
      }
    }
    return tasks;
  }

  private static boolean isIn(Place place, Dump dump) {
    return place.source().equals(dump.profile().source())
        && (place.file().equals(dump.name()) || place.file().startsWith(dump.name() + "/"));
  }

  /** A dump and the places in it. */
  record Task(Dump dump, ArrayList<Place> places) implements Serializable {}
}
