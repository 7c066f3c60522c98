package clew.jobs.night;

import clew.jobs.store.Manifest;
import clew.models.Exit;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a run tells Prometheus, in its text format. No content of ads, no names of files. */
final class Metrics {
  private static final double MILLIS = 1000.0;

  private final StringBuilder text = new StringBuilder();

  private Metrics() {}

  /**
   * The last run and what is published.
   *
   * @param published the run that readers see now
   */
  static String of(Exit exit, Instant now, Optional<Manifest> published) {
    Metrics metrics = new Metrics();
    metrics.gauge(
        "clew_last_run_exit_code",
        "How the last run ended: 0 published, 10 nothing new, 30 degraded, others failed.",
        Map.of("", (double) exit.code()));
    metrics.gauge(
        "clew_last_run_timestamp_seconds",
        "When the last run ended, whatever came of it.",
        Map.of("", seconds(now)));
    published.ifPresent(metrics::published);
    return metrics.text.toString();
  }

  private void published(Manifest run) {
    if (run.publishedAt() != null) {
      gauge(
          "clew_published_timestamp_seconds",
          "When the published run was published.",
          Map.of("", seconds(Instant.parse(run.publishedAt()))));
    }
    gauge(
        "clew_published_degraded",
        "Whether the published run is degraded: 1 or 0.",
        Map.of("", run.verdict().state().equals("degraded") ? 1.0 : 0.0));
    Map<String, Double> counts = new TreeMap<>();
    run.counts().forEach((name, value) -> counts.put(label("count", name), (double) value));
    gauge("clew_published_count", "The counts of the published run's manifest.", counts);
    Map<String, Double> figures = new TreeMap<>();
    run.lately().stream()
        .limit(1)
        .forEach(now -> now.values().forEach((n, v) -> figures.put(label("gate", n), v)));
    gauge("clew_gate_value", "What the quality gates measured.", figures);
    Map<String, Double> stages = new TreeMap<>();
    run.stages().forEach(stage -> stages.put(label("stage", stage.name()), stage.seconds()));
    gauge("clew_stage_seconds", "How long each stage of the published run took.", stages);
    gauge(
        "clew_peak_memory_bytes",
        "The most heap that any stage of the published run needed.",
        Map.of("", (double) (run.peakMemoryMb() << 20)));
    gauge(
        "clew_tables_bytes",
        "Size of all files of the published run.",
        Map.of("", (double) run.bytes()));
  }

  private void gauge(String name, String help, Map<String, Double> values) {
    if (values.isEmpty()) {
      return;
    }
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
    new TreeMap<>(values)
        .forEach(
            (labels, value) ->
                text.append(name).append(labels).append(' ').append(number(value)).append('\n'));
  }

  private static String label(String name, String value) {
    return "{" + name + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.valueOf(value);
  }

  private static double seconds(Instant instant) {
    return instant.toEpochMilli() / MILLIS;
  }
}
