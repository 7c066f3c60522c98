package clew.jobs;

import clew.jobs.work.NamesAsked;
import clew.jobs.work.NightRunner;
import clew.jobs.work.Outcome;
import clew.models.Exit;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every setting as it counts: those of a night, and Spark's that were given from outside. */
final class EffectiveConfiguration {
  /** Keys whose values nobody must see: Hadoop's and Spark's own names for credentials. */
  private static final Pattern SECRET =
      Pattern.compile("(?i)secret|password|token|credential|access.?key|account.?key|private.?key");

  private static final String MASK = "********";

  private EffectiveConfiguration() {}

  static Outcome outcome(NightRunner night, Optional<Path> config, NamesAsked names) {
    String yaml = night.effectiveConfiguration(config, names);
    Map<String, String> spark = spark();
    StringBuilder text = new StringBuilder(yaml);
    spark.forEach(
        (key, value) -> text.append("# ").append(key).append(": ").append(value).append('\n'));
    return new Outcome(
        Exit.PUBLISHED,
        text.toString().stripTrailing(),
        Map.of("configuration", yaml, "spark", spark));
  }

  private static Map<String, String> spark() {
    Map<String, String> settings = new TreeMap<>();
    for (String key : System.getProperties().stringPropertyNames()) {
      if (key.startsWith("spark.")) {
        settings.put(key, SECRET.matcher(key).find() ? MASK : System.getProperty(key));
      }
    }
    return settings;
  }
}
