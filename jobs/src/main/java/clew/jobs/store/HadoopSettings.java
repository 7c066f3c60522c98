package clew.jobs.store;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** Hadoop's settings as Spark will have them: its own files', and what is set as {@code -D}. */
public final class HadoopSettings {
  /** The setting that says which permissions new files and folders of HDFS lack. */
  public static final String UMASK = "fs.permissions.umask-mode";

  /** Files are for their owner only; Hadoop's own lets everybody read. */
  public static final String OWNER_ONLY = "077";

  private static final String SPARK_HADOOP = "spark.hadoop.";

  private HadoopSettings() {}

  /** With every {@code spark.hadoop.*} of this process, such as an object store's address. */
  public static Configuration read() {
    Configuration settings = new Configuration();
    settings.set(UMASK, OWNER_ONLY);
    for (Map.Entry<Object, Object> property : System.getProperties().entrySet()) {
      String name = property.getKey().toString();
      if (name.startsWith(SPARK_HADOOP)) {
        settings.set(name.substring(SPARK_HADOOP.length()), property.getValue().toString());
      }
    }
    return settings;
  }
}
