package clew.jobs.night;

import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.jobs.work.Validator;
import clew.jobs.work.Workload;
import clew.models.Exit;
import clew.models.FileReport;
import clew.models.QuarantinedRow;
import clew.models.Reading;
import clew.pipeline.ingest.Dump;
import clew.pipeline.ingest.IngestDumps;
import clew.pipeline.ingest.IngestSettings;
import clew.pipeline.table.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

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

  Outcome count(List<Dump> dumps, LocalDate date, Progress progress) {
    long bytes = dumps.stream().mapToLong(Dump::bytes).sum();
    try (Sparks sparks = new Sparks(Workload.of(bytes), Optional.empty())) {
      return progress.stage(
          "read", () -> told(new IngestDumps(IngestSettings.of(date)).apply(sparks.get(), dumps)));
    }
  }

  private static Outcome told(Table<Reading> readings) {
    // Read once: counting by reason and collecting reports would read every dump twice.
    Table<Reading> kept = Table.over(Reading.class, readings.records().persist());
    List<FileReport> files = Reports.of(kept);
    Map<String, Long> reasons = new TreeMap<>();
    for (Row row : quarantined(kept).rows().groupBy("reason").count().collectAsList()) {
      reasons.put(row.getString(0), row.getLong(1));
    }
    long accepted = kept.filter(reading -> reading.ad() != null).records().count();
    Counts counts = Counts.of(files, accepted, accepted);
    Usable.check(files, counts);
    return outcome(files, counts, reasons);
  }

  private static Table<QuarantinedRow> quarantined(Table<Reading> readings) {
    return readings
        .filter(reading -> reading.quarantined() != null)
        .map(
            QuarantinedRow.class,
            reading -> java.util.Objects.requireNonNull(reading.quarantined()));
  }

  private static Outcome outcome(List<FileReport> files, Counts counts, Map<String, Long> reasons) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("read", counts.read());
    json.put("accepted", counts.accepted());
    json.put("quarantined", counts.quarantined());
    json.put("files_quarantined", counts.filesQuarantined());
    json.put("reasons", reasons);
    json.put("files", files);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d rows read in %,d files: %,d can be used, %,d are quarantined",
            counts.read(),
            counts.files(),
            counts.accepted(),
            counts.quarantined()));
    reasons.forEach((reason, rows) -> text.append(String.format("%n  %-16s %,d", reason, rows)));
    files.stream()
        .filter(file -> file.problem() != null)
        .sorted(Comparator.comparing(FileReport::sourceFile))
        .forEach(
            file ->
                text.append(String.format("%n  file %s: %s", file.sourceFile(), file.problem())));
    boolean degraded = counts.filesQuarantined() > 0;
    return new Outcome(degraded ? Exit.DEGRADED : Exit.PUBLISHED, text.toString(), json);
  }
}
