package clew.jobs.night;

import static org.apache.spark.sql.functions.col;

import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.store.Summary;
import clew.jobs.work.NightRequest;
import clew.jobs.work.NightRunner;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.AdText;
import clew.models.Cluster;
import clew.models.Contact;
import clew.models.Link;
import clew.models.Posting;
import clew.models.Template;
import clew.pipeline.ingest.Dump;
import clew.pipeline.ingest.IngestDumps;
import clew.pipeline.ingest.IngestSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A night, told once: ingest → extract → normalize make facts of what is new; then all facts are
 * judged, posting → link → cluster → score → report, and one whole run is published.
 */
public final class Night implements NightRunner {
  /** Clusters that are told at the end. */
  private static final int TOP = 5;

  private final BiFunction<Workload, Optional<Path>, Sparks> engine;

  /** A night with a session of its own. */
  public Night() {
    this(Sparks::new);
  }

  /** A night on a session that is opened for the work to be done and the place to spill to. */
  Night(BiFunction<Workload, Optional<Path>, Sparks> engine) {
    this.engine = engine;
  }

  @Override
  public Outcome run(NightRequest request, Progress progress) {
    NightSettings settings = NightSettings.read(request.config());
    return request.dryRun()
        ? new Validation().count(request.dumps(), request.date(), progress)
        : run(request, settings, progress);
  }

  private Outcome run(NightRequest request, NightSettings settings, Progress progress) {
    SparkHolder session = new SparkHolder();
    Store store = Store.open(request.output(), session);
    try (Run run = store.beginRun(request.date(), settings.keptRuns());
        Sparks sparks = engine.apply(workload(request, run), run.scratch())) {
      session.hold(sparks);
      run.onRows(progress::rows);
      SparkSession spark = progress.stage("start the engine", sparks);
      Intake.Taken taken =
          new Intake(run, progress)
              .take(spark, new IngestDumps(IngestSettings.of(request.date())), request.dumps());
      if (taken.nothingNew() && run.previous().isPresent()) {
        return Told.nothingNew(request.output(), taken.counts().told(0));
      }
      Judgement judgement =
          new Judgement(
              run,
              progress,
              settings.weights(),
              settings.catalogue(),
              settings.dormantAfter(),
              settings.decisions());
      judgement.judge();
      List<Finding> findings = progress.stage("top clusters", () -> Finding.top(run, TOP));
      Manifest published = run.publish(summary(run, taken, settings, judgement, progress));
      return Told.published(request.output(), published, findings);
    }
  }

  private static Summary summary(
      Run run, Intake.Taken taken, NightSettings settings, Judgement judgement, Progress progress) {
    return new Summary(
        settings.digest(),
        taken.files().stream().map(Manifest.Input::of).toList(),
        counts(run, taken.counts(), settings, judgement),
        verdict(taken.counts(), settings, judgement.unhonoured()),
        progress.stages(),
        progress.peakMemoryMb());
  }

  private static Map<String, Long> counts(
      Run run, Counts read, NightSettings settings, Judgement judgement) {
    long before =
        run.previous().map(manifest -> manifest.counts().getOrDefault("postings", 0L)).orElse(0L);
    long postings = run.rows(Posting.class);
    Map<String, Long> counts = new TreeMap<>(read.told(postings - before));
    counts.put("postings", postings);
    counts.putAll(judgement.pairs());
    if (!settings.decisions().isEmpty()) {
      counts.put("decisions", (long) settings.decisions().size());
      counts.put("decisions_on_unknown_postings", judgement.unknownDecisions());
    }
    counts.put("texts", run.rows(AdText.class));
    counts.put("contacts", run.rows(Contact.class));
    counts.put("templates", run.rows(Template.class));
    counts.put("links", run.rows(Link.class));
    List.of("joined", "held_back", "too_weak")
        .forEach(decision -> counts.put("links_" + decision, 0L));
    for (Row row : run.read(Link.class).rows().groupBy("decision").count().collectAsList()) {
      counts.put("links_" + row.getString(0), row.getLong(1));
    }
    counts.put("clusters", run.rows(Cluster.class));
    counts.put(
        "clusters_of_two_or_more",
        run.read(Cluster.class).rows().where(col("postings").gt(1)).count());
    return counts;
  }

  private static Manifest.Verdict verdict(
      Counts counts, NightSettings settings, List<String> unhonoured) {
    List<String> reasons = new ArrayList<>(unhonoured);
    if (counts.filesQuarantined() > 0) {
      reasons.add(counts.filesQuarantined() + " of " + counts.files() + " files are quarantined");
    }
    if (counts.quarantinedShare() > settings.maxQuarantinedShare()) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "%d of %d rows are quarantined, more than the share of %s that is configured",
              counts.quarantined(),
              counts.read(),
              settings.maxQuarantinedShare()));
    }
    return reasons.isEmpty() ? Manifest.Verdict.published() : Manifest.Verdict.degraded(reasons);
  }

  private static Workload workload(NightRequest request, Run run) {
    long known = run.previous().map(Manifest::bytes).orElse(0L);
    return Workload.of(request.dumps().stream().mapToLong(Dump::bytes).sum() + known);
  }
}
