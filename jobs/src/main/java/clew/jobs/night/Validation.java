package clew.jobs.night;

import clew.jobs.store.Store;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.jobs.work.Validator;
import clew.jobs.work.Workload;
import clew.models.Exit;
import clew.models.FileReport;
import clew.models.Sighting;
import clew.pipeline.ingest.CountDumps;
import clew.pipeline.ingest.Dump;
import clew.pipeline.ingest.DumpCounts;
import clew.pipeline.ingest.IngestSettings;
import clew.pipeline.table.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Reads dumps as a night would, counts, and writes nothing but the records that it is asked for.
 */
public final class Validation implements Validator {
  @Override
  public Outcome validate(List<Dump> dumps, Optional<Path> records, Progress progress) {
    if (records.isEmpty()) {
      return count(dumps, LocalDate.now(ZoneOffset.UTC), progress);
    }
    // First, since what nobody can use is what somebody wants to look at.
    Map<String, Long> rows =
        progress.stage("records", () -> new RecordFiles(records.get()).write(dumps));
    return withRecords(count(dumps, LocalDate.now(ZoneOffset.UTC), progress), records.get(), rows);
  }

  private static Outcome withRecords(Outcome counted, Path folder, Map<String, Long> rows) {
    String text =
        String.format(
            Locale.ROOT,
            "%s%n%,d records as they were read lie in %s",
            counted.text(),
            rows.values().stream().mapToLong(Long::longValue).sum(),
            folder);
    Map<String, Object> json = new LinkedHashMap<>();
    ((Map<?, ?>) counted.json()).forEach((key, value) -> json.put(key.toString(), value));
    json.put("records", rows);
    return new Outcome(counted.exit(), text, json);
  }

  private static Outcome count(List<Dump> dumps, LocalDate date, Progress progress) {
    long bytes = dumps.stream().mapToLong(Dump::bytes).sum();
    try (Sparks sparks = new Sparks(Workload.of(bytes), Optional.empty())) {
      return progress.stage("read", () -> counted(sparks.context(), dumps, date, Optional.empty()));
    }
  }

  /** What a night would take in from dumps, compared with what an output folder holds. */
  static Outcome dryRun(List<Dump> dumps, String output, LocalDate date, Progress progress) {
    long bytes = dumps.stream().mapToLong(Dump::bytes).sum();
    try (Sparks sparks = new Sparks(Workload.of(bytes), Optional.empty())) {
      Store store = Store.open(output, sparks);
      return progress.stage(
          "read",
          () ->
              counted(
                  sparks.context(),
                  dumps,
                  date,
                  store.current().map(published -> store.read(Sighting.class))));
    }
  }

  private static Outcome counted(
      JavaSparkContext context, List<Dump> dumps, LocalDate date, Optional<Table<Sighting>> known) {
    DumpCounts found = new CountDumps(IngestSettings.of(date)).apply(context, dumps, known);
    Counts counts = Counts.of(found.files(), found.accepted(), found.distinct());
    Usable.check(found.files(), counts, dumps);
    return outcome(found, counts);
  }

  private static Outcome outcome(DumpCounts found, Counts counts) {
    Map<String, Object> json = new LinkedHashMap<>(counts.told(found.first()));
    json.put("reasons", found.reasons());
    json.put("files", found.files());
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d rows read in %,d files: %,d can be used, %,d are quarantined%n"
                + "%,d are the first of their ad, %,d see an ad again, %,d say nothing new",
            counts.read(),
            counts.files(),
            counts.accepted(),
            counts.quarantined(),
            found.first(),
            counts.fresh() - found.first(),
            counts.accepted() - counts.fresh()));
    found
        .reasons()
        .forEach((reason, rows) -> text.append(String.format("%n  %-16s %,d", reason, rows)));
    drift(found.files())
        .forEach((what, files) -> text.append(String.format("%n  %s: %,d files", what, files)));
    found.files().stream()
        .filter(file -> file.problem() != null)
        .forEach(
            file ->
                text.append(String.format("%n  file %s: %s", file.sourceFile(), file.problem())));
    boolean degraded = counts.filesQuarantined() > 0;
    return new Outcome(degraded ? Exit.DEGRADED : Exit.PUBLISHED, text.toString(), json);
  }

  /** What differs between the files of a source, and in how many. */
  private static SortedMap<String, Long> drift(List<FileReport> files) {
    SortedMap<String, Long> drift = new TreeMap<>();
    for (FileReport file : files) {
      file.missingColumns()
          .forEach(column -> drift.merge(file.source() + " lacks column " + column, 1L, Long::sum));
      file.renamedColumns()
          .forEach(
              column ->
                  drift.merge(file.source() + " has renamed column " + column, 1L, Long::sum));
      file.notes().forEach(note -> drift.merge(file.source() + " " + note.note(), 1L, Long::sum));
    }
    return drift;
  }
}
