package clew.jobs.work;

import clew.jobs.store.HadoopSettings;
import clew.jobs.store.OwnerOnlyFileSystem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The Spark session of a command: started when it is first asked for, in this process on all cores,
 * unless {@code spark.master} names a cluster. What is set from outside as {@code spark.*} wins.
 */
public final class Sparks implements Supplier<SparkSession>, AutoCloseable {
  private final Workload workload;
  private final Optional<Path> scratch;
  private @Nullable SparkSession session;
  private @Nullable JavaSparkContext context;
  private boolean borrowed;

  /**
   * Starts nothing yet.
   *
   * @param scratch a private folder of this machine for what is spilled, such as a run's; empty for
   *     the system's temporary folder
   */
  public Sparks(Workload workload, Optional<Path> scratch) {
    this.workload = workload;
    this.scratch = scratch;
  }

  /** Somebody else's session, which is left open. */
  public static Sparks over(SparkSession session) {
    Sparks sparks = new Sparks(Workload.SMALL, Optional.empty());
    sparks.session = session;
    sparks.borrowed = true;
    return sparks;
  }

  @Override
  public synchronized SparkSession get() {
    if (session == null) {
      SparkConf settings = settings(new SparkConf());
      session = SparkSession.builder().config(settings).getOrCreate();
    }
    return session;
  }

  /** The session's context: where no tables are needed it is started without the session. */
  public synchronized JavaSparkContext context() {
    if (session != null) {
      return JavaSparkContext.fromSparkContext(session.sparkContext());
    }
    JavaSparkContext started = context;
    if (started == null) {
      started =
          JavaSparkContext.fromSparkContext(SparkContext.getOrCreate(settings(new SparkConf())));
      context = started;
    }
    return started;
  }

  @Override
  public synchronized void close() {
    if (session != null && !borrowed) {
      session.stop();
    } else if (context != null && !borrowed) {
      context.stop();
    }
    context = null;
    session = borrowed ? session : null;
  }

  private SparkConf settings(SparkConf conf) {
    conf.setIfMissing("spark.master", "local[*]");
    Map<String, String> settings = new TreeMap<>(always());
    if (conf.get("spark.master").startsWith("local")) {
      settings.putAll(onOneMachine());
    }
    if (workload == Workload.SMALL) {
      settings.putAll(small());
    }
    settings.forEach(conf::setIfMissing);
    return conf;
  }

  private static Map<String, String> always() {
    return Map.ofEntries(
        Map.entry("spark.app.name", "clew"),
        Map.entry("spark.ui.enabled", "false"),
        Map.entry("spark.ui.showConsoleProgress", "false"),
        Map.entry("spark.sql.session.timeZone", "UTC"),
        Map.entry("spark.sql.datetime.java8API.enabled", "true"),
        Map.entry("spark.sql.parquet.compression.codec", "zstd"),
        // INT96, Spark's default, loses its zone in pandas, polars and DuckDB.
        Map.entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
        Map.entry("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false"),
        Map.entry("spark.hadoop." + HadoopSettings.UMASK, HadoopSettings.OWNER_ONLY),
        Map.entry("spark.hadoop.fs.file.impl", OwnerOnlyFileSystem.class.getName()),
        // SparkSubmit opens the local file system before these settings are known, and keeps it.
        Map.entry("spark.hadoop.fs.file.impl.disable.cache", "true"),
        // What is known of nodes is gathered in arrays: 1 GB, the default, is three million ads.
        Map.entry("spark.driver.maxResultSize", "0"),
        // Half of the default: files of a table come out at about this size, packed.
        Map.entry("spark.sql.adaptive.advisoryPartitionSizeInBytes", "32m"));
  }

  private Map<String, String> onOneMachine() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("spark.driver.host", "127.0.0.1");
    settings.put("spark.driver.bindAddress", "127.0.0.1");
    // Chosen: adaptive execution joins what is small; 200 tasks a shuffle are many for few cores.
    settings.put("spark.sql.shuffle.partitions", "64");
    scratch.ifPresent(folder -> settings.put("spark.local.dir", folder.toString()));
    return settings;
  }

  private static Map<String, String> small() {
    int cores = Math.min(4, Runtime.getRuntime().availableProcessors());
    return Map.of(
        "spark.sql.shuffle.partitions", String.valueOf(cores),
        "spark.sql.adaptive.enabled", "false",
        "spark.sql.codegen.wholeStage", "false",
        "spark.sql.codegen.factoryMode", "NO_CODEGEN");
  }
}
