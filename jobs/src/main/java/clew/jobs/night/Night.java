package clew.jobs.night;

import clew.jobs.erasure.EraseFacts;
import clew.jobs.erasure.Erased;
import clew.jobs.erasure.MaskReadings;
import clew.jobs.store.Errand;
import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.store.Summary;
import clew.jobs.work.NamesAsked;
import clew.jobs.work.NightRequest;
import clew.jobs.work.NightRunner;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.Exit;
import clew.pipeline.ingest.Dump;
import clew.pipeline.ingest.IngestDumps;
import clew.pipeline.ingest.IngestSettings;
import clew.pipeline.ingest.ReplayDumps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.spark.sql.SparkSession;

/**
 * A night, told once: ingest → extract → normalize make facts of what is new; then all facts are
 * judged, posting → link → cluster → score → report, and one whole run is published.
 */
public final class Night implements NightRunner {
  /** Clusters that are told at the end. */
  private static final int TOP = 5;

  private final BiFunction<Workload, Optional<Path>, Sparks> engine;
  private final Feed feed;
  private final String action;

  /** A night with a session of its own. */
  public Night() {
    this(Sparks::new);
  }

  /** A night on a session that is opened for the work to be done and the place to spill to. */
  Night(BiFunction<Workload, Optional<Path>, Sparks> engine) {
    this(engine, Night::takeIn, "run");
  }

  private Night(BiFunction<Workload, Optional<Path>, Sparks> engine, Feed feed, String action) {
    this.engine = engine;
    this.feed = feed;
    this.action = action;
  }

  /** A night that takes in what was quarantined, and can be used now. */
  public static Night ofQuarantine() {
    return ofQuarantine(Sparks::new);
  }

  static Night ofQuarantine(BiFunction<Workload, Optional<Path>, Sparks> engine) {
    return new Night(engine, Night::takeAgain, "replay-quarantine");
  }

  /** Where a night's facts come from. */
  @FunctionalInterface
  private interface Feed {
    Intake.Taken take(Intake intake, SparkSession spark, NightRequest request);
  }

  private static Intake.Taken takeIn(Intake intake, SparkSession spark, NightRequest request) {
    IngestDumps ingest = new IngestDumps(IngestSettings.of(request.date()));
    return intake.take(spark, ingest, request.dumps());
  }

  private static Intake.Taken takeAgain(Intake intake, SparkSession spark, NightRequest request) {
    ReplayDumps replay = new ReplayDumps(IngestSettings.of(request.date()));
    return intake.replay(spark, replay, request.dumps());
  }

  @Override
  public String effectiveConfiguration(Optional<Path> config, NamesAsked names) {
    return NightSettings.read(config, names).toYaml();
  }

  @Override
  public Outcome run(NightRequest request, Progress progress) {
    NightSettings settings = NightSettings.read(request.config(), request.names());
    return request.dryRun()
        ? Validation.dryRun(request.dumps(), request.output(), request.date(), progress)
        : run(request, settings, progress);
  }

  private Outcome run(NightRequest request, NightSettings settings, Progress progress) {
    SparkHolder session = new SparkHolder();
    Store store = Store.open(request.output(), session);
    Erased erased = Erased.of(store.erasures());
    Errand errand = new Errand(action, request.purpose());
    try (Run run = store.beginRun(request.date(), settings.keptRuns(), errand);
        Sparks sparks = engine.apply(workload(request, run), run.scratch())) {
      session.hold(sparks);
      run.onRows(progress::rows);
      Telling telling = new Telling(run, settings, request);
      try {
        SparkSession spark = progress.stage("start the engine", sparks);
        return run(request, settings, progress, run, spark, erased, telling);
      } catch (RuntimeException e) {
        telling.failed(run.fails(e));
        throw e;
      }
    }
  }

  private Outcome run(
      NightRequest request,
      NightSettings settings,
      Progress progress,
      Run run,
      SparkSession spark,
      Erased erased,
      Telling telling) {
    boolean mended = mend(run, erased, request, settings, progress);
    Gates gates = new Gates(settings.gates(), run.previous());
    Intake.Taken taken =
        request.dumps().isEmpty()
            ? new Intake.Taken(List.of(), Counts.none(), 0)
            : feed.take(
                new Intake(run, progress, new MaskReadings(erased), gates, settings.readers()),
                spark,
                request);
    if (taken.nothingNew() && !mended && run.previous().isPresent()) {
      run.ends(Exit.NOTHING_NEW, Map.of("read", String.valueOf(taken.counts().read())));
      telling.ended(Exit.NOTHING_NEW);
      return Told.nothingNew(request.output(), taken.counts().told(0));
    }
    Judgement judgement = Judgement.with(run, progress, settings);
    judgement.judge();
    Judged judged = new Judged(run, settings, judgement);
    judged.pass(gates);
    List<Finding> findings = progress.stage("top clusters", () -> Finding.top(run, TOP));
    Manifest published =
        run.publish(
            new Summary(
                settings.digest(),
                taken.files().stream().map(Manifest.Input::of).toList(),
                judged.counts(taken.counts()),
                verdict(request, taken.counts(), gates, judgement.unhonoured()),
                progress.stages(),
                progress.peakMemoryMb(),
                gates.figures(),
                settings.indicatorProfile()));
    return Told.published(request.output(), published, findings);
  }

  /** What an interrupted erasure left to do, and facts of older readers where that is asked for. */
  private static boolean mend(
      Run run, Erased erased, NightRequest request, NightSettings settings, Progress progress) {
    boolean mended = false;
    if (run.previous().isPresent() && run.erasures().hasPending()) {
      progress.stage("erase", () -> new EraseFacts(run, erased).apply());
      mended = true;
    }
    if (request.reread()) {
      mended |=
          progress.stage("read again", () -> new RereadFacts(run, settings.readers()).apply()) > 0;
    }
    return mended;
  }

  private static Manifest.Verdict verdict(
      NightRequest request, Counts counts, Gates gates, List<String> unhonoured) {
    List<String> reasons = new ArrayList<>(unhonoured);
    reasons.addAll(request.hollow());
    if (counts.filesQuarantined() > 0) {
      reasons.add(counts.filesQuarantined() + " of " + counts.files() + " files are quarantined");
    }
    reasons.addAll(gates.warnings());
    return reasons.isEmpty() ? Manifest.Verdict.published() : Manifest.Verdict.degraded(reasons);
  }

  private static Workload workload(NightRequest request, Run run) {
    long known = run.previous().map(Manifest::bytes).orElse(0L);
    return Workload.of(request.dumps().stream().mapToLong(Dump::bytes).sum() + known);
  }
}
