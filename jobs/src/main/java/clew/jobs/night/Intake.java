package clew.jobs.night;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import clew.jobs.erasure.MaskReadings;
import clew.jobs.store.Run;
import clew.jobs.work.Progress;
import clew.models.AdRecord;
import clew.models.AdText;
import clew.models.Contact;
import clew.models.FileReport;
import clew.models.MadeBy;
import clew.models.Mention;
import clew.models.QuarantinedRow;
import clew.models.ReadText;
import clew.models.Reading;
import clew.models.Sighting;
import clew.pipeline.extract.ExtractContacts;
import clew.pipeline.extract.ExtractDeclared;
import clew.pipeline.extract.ExtractMentions;
import clew.pipeline.extract.Readers;
import clew.pipeline.ingest.DropResent;
import clew.pipeline.ingest.Dump;
import clew.pipeline.ingest.IngestDumps;
import clew.pipeline.ingest.Place;
import clew.pipeline.ingest.ReplayDumps;
import clew.pipeline.normalize.NormalizeTexts;
import clew.pipeline.table.NewRows;
import clew.pipeline.table.Table;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Makes facts of what is new in the dumps. What was read before is counted, and nothing else. */
final class Intake {
  private final Run run;
  private final Progress progress;
  private final MaskReadings mask;
  private final Gates gates;
  private final Readers readers;

  Intake(Run run, Progress progress, MaskReadings mask, Gates gates, Readers readers) {
    this.run = run;
    this.progress = progress;
    this.mask = mask;
    this.gates = gates;
    this.readers = readers;
  }

  /**
   * What the dumps gave.
   *
   * @param files one report for each dump, by source and name
   * @param newlyQuarantined rows and files that were not in the quarantine before
   */
  record Taken(List<FileReport> files, Counts counts, long newlyQuarantined) {
    Taken {
      files = List.copyOf(files);
    }

    boolean nothingNew() {
      return counts.fresh() == 0 && newlyQuarantined == 0;
    }
  }

  Taken take(SparkSession spark, IngestDumps ingest, List<Dump> dumps) {
    Table<Reading> readings =
        progress.stage("ingest", () -> run.stage("readings", ingest.apply(spark, dumps)));
    List<FileReport> files = Reports.of(readings);
    Table<AdRecord> records = readings.inner(AdRecord.class, "ad");
    long accepted = records.records().count();
    Table<AdRecord> fresh =
        progress.stage("compare with what is known", () -> fresh(records, accepted));
    Counts counts = Counts.of(files, accepted, run.rows("fresh"));
    Usable.check(files, counts, dumps);
    settle(fresh);
    long newlyQuarantined = quarantine(readings);
    if (counts.fresh() == 0 && newlyQuarantined == 0 && run.previous().isPresent()) {
      return new Taken(files, counts, 0);
    }
    gates.pass(Gate.ROWS, (double) counts.read(), counts.read());
    gates.pass(Gate.QUARANTINED, counts.quarantinedShare(), counts.read());
    keep(fresh);
    return new Taken(files, counts, newlyQuarantined);
  }

  /**
   * Reads again what is quarantined, as far as it still stands in the dumps. What can be used now
   * leaves the quarantine, the rest stays in it once.
   */
  Taken replay(SparkSession spark, ReplayDumps replay, List<Dump> dumps) {
    Set<String> sources = dumps.stream().map(dump -> dump.profile().source()).collect(toSet());
    List<Place> places =
        run
            .read(QuarantinedRow.class)
            .filter(row -> sources.contains(row.source()))
            .records()
            .collectAsList()
            .stream()
            .map(Place::of)
            .toList();
    ReplayDumps.Replay again = replay.apply(spark, dumps, places);
    Table<Reading> readings =
        progress.stage("replay", () -> run.stage("readings", again.readings()));
    List<FileReport> files = Reports.of(readings);
    Table<AdRecord> records = readings.inner(AdRecord.class, "ad");
    long accepted = records.records().count();
    Table<AdRecord> fresh = fresh(records, accepted);
    Counts counts = Counts.of(files, accepted, run.rows("fresh"));
    long before = run.rows(QuarantinedRow.class);
    Set<String> left = again.places().stream().map(Place::recordId).collect(toSet());
    if (counts.fresh() == 0 && left.equals(stillQuarantined(readings))) {
      return new Taken(files, counts, 0);
    }
    leave(left);
    quarantine(readings);
    keep(fresh);
    return new Taken(files, counts, Math.abs(run.rows(QuarantinedRow.class) - before));
  }

  private Table<AdRecord> fresh(Table<AdRecord> records, long accepted) {
    return run.stage(
        "fresh", mask.records(new DropResent().apply(records, accepted, run.read(Sighting.class))));
  }

  private void keep(Table<AdRecord> fresh) {
    Table<ReadText> texts = progress.stage("extract", () -> read(fresh));
    shares(fresh, texts);
    progress.stage(
        "normalize",
        () -> run.append(new NormalizeTexts(readers.madeBy()).apply(texts), "text_id"));
    progress.stage("facts", () -> append(fresh, texts));
  }

  private static Set<String> stillQuarantined(Table<Reading> readings) {
    return readings.inner(QuarantinedRow.class, "quarantined").records().collectAsList().stream()
        .map(QuarantinedRow::recordId)
        .collect(toSet());
  }

  /** What was quarantined and can be used now is no longer in the quarantine. */
  private void settle(Table<AdRecord> fresh) {
    if (run.rows(QuarantinedRow.class) > 0 && run.rows("fresh") > 0) {
      leave(
          run
              .read(QuarantinedRow.class)
              .rows()
              .select("record_id")
              .join(fresh.rows().select("record_id"), "record_id")
              .collectAsList()
              .stream()
              .map(row -> row.getString(0))
              .collect(toSet()));
    }
  }

  private void leave(Set<String> recordIds) {
    if (!recordIds.isEmpty()) {
      HashSet<String> leaving = new HashSet<>(recordIds);
      run.rewrite(
          QuarantinedRow.class,
          () ->
              row ->
                  leaving.contains(row.recordId())
                      ? Collections.emptyIterator()
                      : List.of(row).iterator(),
          "source",
          "source_file",
          "source_row");
    }
  }

  /** Keeps what could not be used, each row once, whenever it comes again. */
  private long quarantine(Table<Reading> readings) {
    Table<QuarantinedRow> unknown =
        Table.of(
            QuarantinedRow.class,
            readings
                .inner(QuarantinedRow.class, "quarantined")
                .rows()
                .join(
                    run.read(QuarantinedRow.class).rows().select("record_id"),
                    new String[] {"record_id"},
                    "left_anti"));
    long before = run.rows(QuarantinedRow.class);
    LocalDate night = run.date();
    run.append(
        mask.quarantined(unknown).map(QuarantinedRow.class, row -> row.readOn(night)),
        "source",
        "source_file",
        "source_row");
    return run.rows(QuarantinedRow.class) - before;
  }

  /** How many of the new rows have a body, and of the new texts a contact. */
  private void shares(Table<AdRecord> fresh, Table<ReadText> texts) {
    long rows = run.rows("fresh");
    long read = run.rows("texts");
    long bodies = fresh.rows().select("body").as(Encoders.STRING()).filter(notBlank()).count();
    long contacts = texts.rows().where(size(col("contacts.kind")).gt(0)).count();
    gates.pass(Gate.WITH_TEXTS, rows == 0 ? 0 : (double) bodies / rows, rows);
    gates.pass(Gate.WITH_CONTACTS, read == 0 ? 0 : (double) contacts / read, read);
  }

  private static FilterFunction<String> notBlank() {
    return body -> body != null && !body.isBlank();
  }

  /** Reads each distinct text that is new, once. */
  private Table<ReadText> read(Table<AdRecord> fresh) {
    Table<ReadText> texts =
        fresh.map(
            ReadText.class,
            ad -> ReadText.of(ad.textId(), ad.title(), ad.body(), ad.phoneRegion()));
    Table<ReadText> unknown =
        Table.of(
            ReadText.class,
            NewRows.of(
                texts.rows().dropDuplicates("text_id"),
                run.rows("fresh"),
                run.read(AdText.class).rows(),
                "text_id"));
    return run.stage(
        "texts", new ExtractMentions(readers).apply(new ExtractContacts(readers).apply(unknown)));
  }

  private Table<Sighting> append(Table<AdRecord> fresh, Table<ReadText> texts) {
    ExtractDeclared declared = new ExtractDeclared();
    Table<Contact> contacts =
        unknown(
            mask.contacts(declared.contacts(fresh)), "posting_id", "kind", "value", "raw", "field");
    run.append(
        texts.elements(Contact.class, "contacts").union(contacts),
        "text_id",
        "posting_id",
        "field",
        "start");
    Table<Mention> prices =
        unknown(declared.mentions(fresh), "posting_id", "kind", "value", "raw", "field");
    run.append(
        texts.elements(Mention.class, "mentions").union(prices),
        "text_id",
        "posting_id",
        "field",
        "start");
    run.append(
        unknown(declared.images(fresh), "posting_id", "algorithm", "hash"),
        "posting_id",
        "algorithm",
        "hash");
    return run.append(sightings(fresh), "posting_id", "record_id");
  }

  /** What a re-crawl declares again is one fact. */
  private <T extends Record> Table<T> unknown(Table<T> declared, String... key) {
    return Table.of(
        declared.type(),
        NewRows.of(
            declared.rows(),
            run.rows("fresh"),
            run.read(declared.type()).rows().where(col("posting_id").isNotNull()),
            key));
  }

  /** By columns: titles and bodies are not read for it. */
  private static Table<Sighting> sightings(Table<AdRecord> fresh) {
    return Table.of(
        Sighting.class, fresh.rows().withColumn("made_by", functions.lit(MadeBy.VERSION)));
  }
}
