package clew.jobs.night;

import clew.jobs.store.Ended;
import clew.jobs.store.Erasures;
import clew.jobs.store.Manifest;
import clew.jobs.work.Outcome;
import clew.models.Exit;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is published, how old it is, and the last runs. */
final class Status {
  private static final double MINUTES_PER_HOUR = 60;

  private final Manifest published;
  private final List<Manifest> runs;
  private final Erasures erasures;
  private final Optional<Ended> last;
  private final Optional<String> holder;
  private final Instant now;

  /**
   * What there is to tell.
   *
   * @param runs newest first
   * @param last how the last run ended
   * @param holder who runs now
   */
  Status(
      Manifest published,
      List<Manifest> runs,
      Erasures erasures,
      Optional<Ended> last,
      Optional<String> holder,
      Instant now) {
    this.published = published;
    this.runs = List.copyOf(runs);
    this.erasures = erasures;
    this.last = last;
    this.holder = holder;
    this.now = now;
  }

  Outcome outcome(String output) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("output", output);
    json.put("published", published.runId());
    json.put("published_at", published.publishedAt());
    json.put("age_hours", age().orElse(null));
    json.put("verdict", published.verdict());
    json.put("gates", gates(published));
    json.put("tables_bytes", published.bytes());
    json.put("erasures", erasures.tombstones().size());
    json.put("last_ended", last.map(Status::ended).orElse(null));
    json.put("under_way", holder.orElse(null));
    json.put("runs", runs.stream().map(this::run).toList());
    return new Outcome(Exit.PUBLISHED, text(output), json);
  }

  private static Map<String, Object> ended(Ended last) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("at", last.at());
    told.put("action", last.action());
    told.put("verdict", last.verdict());
    told.put("reason", last.reason().orElse(null));
    return told;
  }

  /** In hours, to the minute; empty for a run that was written before the time was kept. */
  private Optional<Double> age() {
    return Optional.ofNullable(published.publishedAt())
        .map(at -> Math.round(Duration.between(Instant.parse(at), now).toSeconds() / 60.0))
        .map(minutes -> minutes / MINUTES_PER_HOUR);
  }

  private static Map<String, Double> gates(Manifest run) {
    return run.lately().stream()
        .filter(figures -> figures.runId().equals(run.runId()))
        .findFirst()
        .<Map<String, Double>>map(Manifest.Figures::values)
        .orElse(Map.of());
  }

  private Map<String, Object> run(Manifest run) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("run_id", run.runId());
    told.put("date", run.date());
    told.put("is_published", run.runId().equals(published.runId()));
    told.put("published_at", run.publishedAt());
    told.put("verdict", run.verdict());
    told.put("counts", run.counts());
    told.put("gates", gates(run));
    told.put("seconds", seconds(run));
    return told;
  }

  private static double seconds(Manifest run) {
    return Math.round(run.stages().stream().mapToDouble(Manifest.Stage::seconds).sum() * 10) / 10.0;
  }

  private String text(String output) {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%s: run %s is published", output, published.runId()));
    age().ifPresent(hours -> text.append(String.format(Locale.ROOT, ", %.1f hours old", hours)));
    holder.ifPresent(who -> text.append("\nA run is under way: ").append(who));
    last.filter(Ended::isTrouble).ifPresent(ended -> text.append(trouble(ended)));
    text.append(
        String.format(
            "%n%n  %-16s %12s %12s %12s %10s%n", "run", "read", "postings", "clusters", "seconds"));
    for (Manifest run : runs) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s %-16s %,12d %,12d %,12d %,10.1f  %s%n",
              run.runId().equals(published.runId()) ? "*" : " ",
              run.runId(),
              run.counts().getOrDefault("read", 0L),
              run.counts().getOrDefault("postings", 0L),
              run.counts().getOrDefault("clusters", 0L),
              seconds(run),
              run.verdict().state()));
      run.verdict().reasons().forEach(reason -> text.append("    ").append(reason).append('\n'));
    }
    if (!gates(published).isEmpty()) {
      text.append(String.format("%nGates of the published run%n"));
      gates(published)
          .forEach(
              (gate, value) ->
                  text.append(
                      String.format(Locale.ROOT, "  %-16s %12s%n", gate, Gate.number(value))));
    }
    return text.toString().stripTrailing();
  }

  private static String trouble(Ended ended) {
    return String.format(
        "%nThe last %s came to nothing: %s at %s%s",
        ended.action(),
        ended.verdict().replace('_', ' '),
        ended.at(),
        ended.reason().map(reason -> ": " + reason).orElse(""));
  }
}
