package clew.jobs.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import clew.jobs.erasure.EraseFacts;
import clew.jobs.erasure.Erased;
import clew.jobs.erasure.ErasureOrder;
import clew.jobs.store.Erasures;
import clew.jobs.store.Errand;
import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.store.Summary;
import clew.jobs.store.Verification;
import clew.jobs.work.Keeper;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.Complaint;
import clew.models.Exit;
import clew.models.Posting;
import clew.models.QuarantinedRow;
import clew.models.Sighting;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Looks after an output folder: tells, checks, goes back, and takes out. */
public final class Upkeep implements Keeper {
  private final BiFunction<Workload, Optional<Path>, Sparks> engine;

  /** With sessions of its own. */
  public Upkeep() {
    this(Sparks::new);
  }

  Upkeep(BiFunction<Workload, Optional<Path>, Sparks> engine) {
    this.engine = engine;
  }

  @Override
  public Outcome status(String output) {
    Store store = Store.open(output);
    return new Status(
            store.published(),
            store.runs(),
            store.erasures(),
            store.lastEnded(),
            store.holder(),
            Instant.now())
        .outcome(store.toString());
  }

  @Override
  public Outcome verify(String output, Optional<String> run) {
    Verification found = Store.verify(output, run);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("output", output);
    json.put("runs", found.runs());
    json.put("files", found.files());
    json.put("bytes", found.bytes());
    json.put("audit_entries", found.auditEntries());
    json.put("audit_hash", found.auditHash());
    json.put("problems", found.problems());
    String text =
        found.problems().isEmpty()
            ? String.format(
                "all is as it was written: runs %d, files %,d, bytes %,d, audit entries %d (last"
                    + " hash %s)",
                found.runs().size(),
                found.files(),
                found.bytes(),
                found.auditEntries(),
                found.auditHash())
            : String.join("\n", found.problems());
    return new Outcome(found.problems().isEmpty() ? Exit.PUBLISHED : Exit.GATE_FAILED, text, json);
  }

  @Override
  public Outcome rollback(String output, String run, Optional<String> purpose) {
    Optional<String> before = Store.named(output);
    Manifest now = Store.rollback(output, run, purpose.orElse(null));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("published", now.runId());
    json.put("was", before.orElse(""));
    return new Outcome(
        Exit.PUBLISHED,
        "run "
            + now.runId()
            + " is published again"
            + before
                .filter(id -> !id.equals(run))
                .map(id -> " in the place of " + id + "; rows of later runs are new again")
                .orElse(""),
        json);
  }

  @Override
  public Outcome purge(Purge order, Progress progress) {
    Map<Retained, LocalDate> begins = begins(order, NightSettings.read(order.config()));
    Work work = new Work(order.output(), order.tonight(), order.config(), order.purpose(), "purge");
    return work.change(
        progress,
        run -> {
          SortedMap<String, Long> changed = new TreeMap<>();
          begins.forEach((what, day) -> changed.putAll(purge(run, what, day)));
          return changed;
        });
  }

  /** From which day on each class is kept; a class that is not named is kept for good. */
  private static Map<Retained, LocalDate> begins(Purge order, NightSettings settings) {
    Map<Retained, LocalDate> begins = new EnumMap<>(Retained.class);
    // Before tomorrow, all that there is: that may be meant.
    LocalDate latest = order.tonight().plusDays(1);
    order.before().filter(day -> day.isAfter(latest)).ifPresent(Upkeep::refuse);
    for (Retained what : order.what().map(List::of).orElse(List.of(Retained.values()))) {
      order
          .before()
          .or(() -> settings.retention().daysOf(what).map(order.tonight()::minusDays))
          .ifPresent(day -> begins.put(what, day));
    }
    if (begins.isEmpty()) {
      throw new Complaint(
          Exit.USAGE,
          "nothing says what is too old: give --before DAY, or 'retention' in --config FILE");
    }
    return begins;
  }

  private static void refuse(LocalDate day) {
    throw new Complaint(
        Exit.USAGE, "--before " + day + " is in the future: everything would go; is it a slip?");
  }

  private static SortedMap<String, Long> purge(Run run, Retained what, LocalDate day) {
    return switch (what) {
      case ADS -> new EraseFacts(run, Erased.of(run.erasures())).apply(lastSeenBefore(run, day));
      case QUARANTINE -> new TreeMap<>(Map.of("quarantine", purgeQuarantine(run, day)));
    };
  }

  private static Set<String> lastSeenBefore(Run run, LocalDate day) {
    Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new HashSet<>(
        run
            .read(Sighting.class)
            .rows()
            .groupBy("posting_id")
            .agg(max("seen_at").as("last_seen"))
            .where(col("last_seen").lt(lit(begin)))
            .select("posting_id")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList());
  }

  private static long purgeQuarantine(Run run, LocalDate day) {
    return run.takeOut(
        QuarantinedRow.class,
        () ->
            row ->
                (row.readOn() != null && row.readOn().isBefore(day)
                        ? List.<QuarantinedRow>of()
                        : List.of(row))
                    .iterator(),
        "source",
        "source_file",
        "source_row");
  }

  @Override
  public Outcome erase(Erase order, Progress progress) {
    // What is no contact or address is told before anything begins.
    Optional<ErasureOrder> value =
        order.contact().map(ErasureOrder::contact).or(() -> order.url().map(ErasureOrder::url));
    Work work = new Work(order.output(), order.tonight(), order.config(), order.purpose(), "erase");
    return work.change(
        progress,
        run -> {
          ErasureOrder wanted =
              value.orElseGet(
                  () -> ErasureOrder.posting(postingId(order.posting().orElseThrow(), run)));
          Erasures erasures =
              wanted.addedTo(run.erasures(), order.keyFile(), Store.open(order.output()));
          // First of all: what comes after may be interrupted, and is then done by the next run.
          run.keep(erasures);
          Erased erased = Erased.of(erasures);
          SortedMap<String, Long> changed =
              run.previous().isEmpty() ? new TreeMap<>() : new EraseFacts(run, erased).apply();
          changed.put("other_files", (long) run.removeOthers(erased::showsIn).size());
          return changed;
        });
  }

  /** A posting by its id, or by source and the id that the source gives. */
  private static String postingId(String named, Run run) {
    int colon = named.indexOf(':');
    if (colon < 0) {
      return named;
    }
    List<Row> found =
        run.readLast(Posting.class)
            .rows()
            .where(
                col("source")
                    .equalTo(named.substring(0, colon))
                    .and(col("source_posting_id").equalTo(named.substring(colon + 1))))
            .select("posting_id")
            .collectAsList();
    if (found.isEmpty()) {
      throw new Complaint(Exit.INPUT_MISSING, "the published run has no such posting");
    }
    return found.get(0).getString(0);
  }

  /** A change of the facts that is judged and published as a run of its own. */
  private final class Work {
    private final String output;
    private final LocalDate tonight;
    private final NightSettings settings;
    private final Optional<String> purpose;
    private final String action;

    Work(
        String output,
        LocalDate tonight,
        Optional<Path> config,
        Optional<String> purpose,
        String action) {
      this.output = output;
      this.tonight = tonight;
      this.settings = NightSettings.read(config);
      this.purpose = purpose;
      this.action = action;
    }

    Outcome change(Progress progress, Function<Run, SortedMap<String, Long>> change) {
      SparkHolder session = new SparkHolder();
      Store store = Store.open(output, session);
      Errand errand = new Errand(action, purpose);
      try (Run run = store.beginRun(tonight, settings.keptRuns(), errand);
          Sparks sparks = engine.apply(workload(run), run.scratch())) {
        session.hold(sparks);
        run.onRows(progress::rows);
        try {
          progress.stage("start the engine", sparks);
          return change(run, progress, change);
        } catch (RuntimeException e) {
          run.fails(e);
          throw e;
        }
      }
    }

    private Outcome change(
        Run run, Progress progress, Function<Run, SortedMap<String, Long>> change) {
      run.forgetLookups();
      SortedMap<String, Long> changed = progress.stage(action, () -> change.apply(run));
      boolean any = changed.values().stream().anyMatch(rows -> rows > 0);
      if (run.previous().isEmpty() || (!any && !run.condemnsAny())) {
        run.ends(Exit.NOTHING_NEW, Map.of("rows", "0"));
        if (run.erasures().hasPending()) {
          run.keep(run.erasures().finished());
        }
        return told(changed, Optional.empty());
      }
      Judgement judgement = Judgement.with(run, progress, settings);
      judgement.judge();
      return told(changed, Optional.of(publish(run, judgement, progress)));
    }

    private Manifest publish(Run run, Judgement judgement, Progress progress) {
      return run.publish(
          new Summary(
              settings.digest(),
              List.of(),
              new Judged(run, settings, judgement).counts(Counts.none()),
              run.previous().map(Manifest::verdict).orElse(Manifest.Verdict.published()),
              progress.stages(),
              progress.peakMemoryMb(),
              Map.of(),
              settings.indicatorProfile()));
    }

    private Workload workload(Run run) {
      return Workload.of(run.previous().map(Manifest::bytes).orElse(0L));
    }

    private Outcome told(SortedMap<String, Long> changed, Optional<Manifest> published) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("output", output);
      json.put("rows_changed", changed);
      published.ifPresent(manifest -> json.put("run_id", manifest.runId()));
      StringBuilder text = new StringBuilder();
      changed.forEach(
          (table, rows) ->
              text.append(String.format("%-24s %,12d%n", table.replace('_', ' '), rows)));
      text.append(
          published
              .map(manifest -> "Run " + manifest.runId() + " is published in " + output)
              .orElse("nothing that is kept had it; " + output + " stays as it is"));
      return new Outcome(Exit.PUBLISHED, text.toString(), json);
    }
  }
}
