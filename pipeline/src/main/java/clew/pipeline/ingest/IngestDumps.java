package clew.pipeline.ingest;

import clew.models.Reading;
import clew.pipeline.table.Table;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Reads dumps. A task reads whole files, small ones together, or a part of a large one; of a file
 * that was read in parts there is a report for each. What is read does not depend on how it is
 * shared out. One bad record or file never fails the job.
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
    JavaRDD<Reading> readings =
        new ReadingTasks(settings, Naming.LASTING)
            .readings(JavaSparkContext.fromSparkContext(spark.sparkContext()), dumps);
    return Table.over(
        Reading.class, spark.createDataset(readings.rdd(), Table.encoder(Reading.class)));
  }
}
