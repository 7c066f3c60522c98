package clew.pipeline.ingest;

import clew.models.QuarantineReason;
import clew.models.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * Reads a whole dump in two looks: one through all its bytes, which shows whether it can be used
 * and what its hash is; then one for its records. Files in a zip archive are read one by one, each
 * as a dump of its own.
 */
final class DumpReader {
  private final Configuration hadoop;
  private final LocalDate date;
  private final Naming naming;

  DumpReader(Configuration hadoop, LocalDate date) {
    this(hadoop, date, Naming.LASTING);
  }

  DumpReader(Configuration hadoop, LocalDate date, Naming naming) {
    this.hadoop = hadoop;
    this.date = date;
    this.naming = naming;
  }

  /** The readings of a dump, the report on the file last. Read on as they are taken. */
  Iterator<Reading> read(Dump dump) {
    ByteSource source = new ByteSource(dump.path(), hadoop);
    try {
      ZipEntries entries = source.entries();
      return entries == null ? read(dump, source) : entries(dump, source, entries);
    } catch (IOException e) {
      return read(dump, source);
    }
  }

  /** The readings of a part, the report on it last. */
  Iterator<Reading> read(Part part) {
    Part.Range range = part.range();
    if (range == null) {
      return read(part.dump());
    }
    Dump dump = part.dump();
    ByteSource source = new ByteSource(dump.path(), hadoop);
    RecordsOpener opener = new RecordsOpener(dump.profile(), source, range.survey());
    FileOutcome outcome = new FileOutcome(dump);
    try {
      Records records = new PartRecords(opener.openAt(range), range.rowsBefore(), range.to());
      return readings(dump, records, opener, outcome);
    } catch (UnreadableFile e) {
      throw new IllegalStateException(dump.name() + " could be read when it was split", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ranges of a file of one piece that can be used; itself, where it is not to be split. */
  List<Part> split(Dump dump, long bytesPerPart) {
    ByteSource source = new ByteSource(dump.path(), hadoop);
    try {
      if (source.compression() != Compression.NONE) {
        return List.of(Part.whole(dump));
      }
      Survey survey = source.survey(naming);
      RecordsOpener opener = new RecordsOpener(dump.profile(), source, survey);
      if (opener.obstacle() != null) {
        return List.of(Part.whole(dump));
      }
      try (Records records = opener.open()) {
        List<String> columns = records instanceof CsvRecords csv ? csv.names() : List.of();
        return new FileSplitter(bytesPerPart).parts(dump, survey, records, columns);
      }
    } catch (IOException | UnreadableFile e) {
      // Whoever reads it whole says what is wrong with it.
      return List.of(Part.whole(dump));
    }
  }

  /** Of places in a dump those where the bytes that were quarantined still stand. */
  List<Place> standing(Dump dump, List<Place> places) {
    ByteSource source = new ByteSource(dump.path(), hadoop);
    try {
      ZipEntries entries = source.entries();
      if (entries == null) {
        return standing(dump, source, places);
      }
      List<Place> standing = new ArrayList<>();
      for (ZipEntries.Entry file : entries.list()) {
        Dump inner = named(dump, file);
        standing.addAll(standing(inner, source.entry(file.name()), places));
      }
      return standing;
    } catch (IOException e) {
      // What cannot be read does not stand there any more.
      return List.of();
    }
  }

  private static List<Place> standing(Dump dump, ByteSource source, List<Place> places)
      throws IOException {
    List<Place> here = places.stream().filter(place -> place.file().equals(dump.name())).toList();
    if (here.isEmpty()) {
      return List.of();
    }
    Survey survey = source.survey();
    return StandingPlaces.in(survey, source.open(survey), here);
  }

  /** The readings of what reaches into places of a dump, and a report on each of its files. */
  Iterator<Reading> replay(Dump dump, List<Place> places) {
    ByteSource source = new ByteSource(dump.path(), hadoop);
    try {
      ZipEntries entries = source.entries();
      if (entries != null) {
        return new Chained<>(
            entries.list().stream()
                .map(file -> named(dump, file))
                .filter(file -> isAmong(file, places))
                .iterator(),
            file ->
                replayed(
                    read(file, source.entry(file.name().substring(dump.name().length() + 1))),
                    file,
                    places));
      }
    } catch (IOException e) {
      // Read on: whoever reads it says what is wrong with it.
    }
    return replayed(read(dump, source), dump, places);
  }

  private static boolean isAmong(Dump file, List<Place> places) {
    return places.stream().anyMatch(place -> place.file().equals(file.name()));
  }

  private static Iterator<Reading> replayed(Iterator<Reading> all, Dump file, List<Place> places) {
    return new ReplayedReadings(
        all, places.stream().filter(place -> place.file().equals(file.name())).toList());
  }

  private Iterator<Reading> entries(Dump archive, ByteSource source, ZipEntries entries) {
    List<ZipEntries.Entry> files;
    try {
      files = entries.list();
    } catch (IOException e) {
      return damaged(archive, source, cause(e));
    }
    if (files.isEmpty()) {
      return damaged(archive, source, "a zip archive without files");
    }
    return new Chained<>(
        files.stream().map(file -> named(archive, file)).iterator(),
        dump -> read(dump, source.entry(dump.name().substring(archive.name().length() + 1))));
  }

  private static Dump named(Dump archive, ZipEntries.Entry file) {
    return new Dump(
        archive.profile(), archive.path(), archive.name() + "/" + file.name(), file.bytes());
  }

  private static Iterator<Reading> damaged(Dump dump, ByteSource source, String detail) {
    FileOutcome outcome = new FileOutcome(dump);
    try {
      Survey survey = source.survey();
      return unusable(outcome, QuarantineReason.FILE_DAMAGED, survey, detail);
    } catch (IOException e) {
      return outcome
          .unusable(QuarantineReason.FILE_UNREADABLE, "", dump.bytes(), cause(e))
          .iterator();
    }
  }

  private Iterator<Reading> read(Dump dump, ByteSource source) {
    FileOutcome outcome = new FileOutcome(dump);
    Survey survey;
    try {
      survey = source.survey(naming);
    } catch (IOException e) {
      return outcome
          .unusable(QuarantineReason.FILE_UNREADABLE, "", dump.bytes(), cause(e))
          .iterator();
    }
    RecordsOpener opener = new RecordsOpener(dump.profile(), source, survey);
    String damage = survey.damage();
    if (damage != null && !isUsedBefore(dump, survey)) {
      return unusable(outcome, QuarantineReason.FILE_DAMAGED, survey, damage);
    }
    String obstacle = opener.obstacle();
    return obstacle == null
        ? records(dump, opener, outcome)
        : unusable(outcome, QuarantineReason.FILE_UNREADABLE, survey, obstacle);
  }

  private static boolean isUsedBefore(Dump dump, Survey survey) {
    SourceProfile profile = dump.profile();
    return profile.damagedFiles() == DamagedFiles.USE_BEFORE
        && profile.format() != Format.PARQUET
        && survey.soundBytes() > 0;
  }

  private Iterator<Reading> records(Dump dump, RecordsOpener opener, FileOutcome outcome) {
    Survey survey = opener.survey();
    try {
      Records records = opener.open();
      return readings(
          dump,
          survey.damage() == null ? records : new RecordsBefore(records, survey.soundBytes()),
          opener,
          outcome);
    } catch (UnreadableFile e) {
      return unusable(outcome, e.reason(), survey, e.detail());
    } catch (IOException e) {
      return unusable(outcome, QuarantineReason.FILE_UNREADABLE, survey, cause(e));
    }
  }

  private Iterator<Reading> readings(
      Dump dump, Records records, RecordsOpener opener, FileOutcome outcome) {
    AdReader reader = new AdReader(dump.profile(), dump.name(), opener.inFile(), date, naming);
    return new DumpReadings(records, reader, opener.survey(), outcome);
  }

  private static Iterator<Reading> unusable(
      FileOutcome outcome, QuarantineReason reason, Survey survey, String detail) {
    List<Reading> readings =
        outcome.unusable(reason, survey.sha256(), survey.packedBytes(), detail);
    return readings.iterator();
  }

  private static String cause(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (e instanceof AccessDeniedException) {
      return "it may not be read";
    }
    return "it cannot be read: " + e.getMessage();
  }
}
