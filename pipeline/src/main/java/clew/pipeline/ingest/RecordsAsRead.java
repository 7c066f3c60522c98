package clew.pipeline.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was read of a dump as plain CSV (RFC 4180, UTF-8 is up to the writer): every record
 * with every column, before any field is made of it, to look at a profile's work.
 *
 * <p>The header's names stand as they are in the file, those that stand twice, too; a file without
 * a header gives rows without one. A row with too few or too many values stands as it is. A row
 * that a run quarantines for a stray quote stands as it most probably reads. Records that name
 * their values have a column for each name that any of them has, empty where it is missing.
 */
public final class RecordsAsRead {
  private final Configuration hadoop;

  /** Reads files that this process can read. */
  public RecordsAsRead() {
    this(new Configuration(false));
  }

  RecordsAsRead(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * Writes the records of a dump; nothing where it cannot be used at all.
   *
   * @return how many rows, header not counted
   */
  public long write(Dump dump, Appendable to) throws IOException {
    ByteSource source = new ByteSource(dump.path(), hadoop);
    Survey survey = source.survey();
    if (survey.damage() != null) {
      return 0;
    }
    Decoding decoding = Decoding.of(survey.head(), dump.profile().encoding());
    if (DumpReader.obstacle(survey, decoding) != null) {
      return 0;
    }
    try {
      List<String> header =
          dump.profile().format() == Format.CSV ? null : named(dump, source, survey, decoding);
      try (Records records = open(dump, source, survey, decoding)) {
        return write(records, header == null ? records.header() : header, new CsvWriter(to));
      }
    } catch (UnreadableFile e) {
      return 0;
    }
  }

  /** Every name that a record has, in the order in which they are met. */
  private static List<String> named(Dump dump, ByteSource source, Survey survey, Decoding decoding)
      throws IOException, UnreadableFile {
    try (Records records = open(dump, source, survey, decoding)) {
      RawRecord record;
      do {
        record = records.next();
      } while (record != null);
      return records.header();
    }
  }

  private static Records open(Dump dump, ByteSource source, Survey survey, Decoding decoding)
      throws IOException, UnreadableFile {
    return DumpReader.open(dump.profile(), decoding, decoding.window(source.open(survey)));
  }

  private static long write(Records records, List<String> header, CsvWriter to) throws IOException {
    if (!header.isEmpty()) {
      to.write(header);
    }
    long rows = 0;
    for (RawRecord record = records.next(); record != null; record = records.next()) {
      for (List<String> row : rows(record, header)) {
        to.write(row);
        rows++;
      }
    }
    return rows;
  }

  private static List<List<String>> rows(RawRecord record, List<String> header) {
    List<List<String>> rows = record.values().rows();
    if (rows != null) {
      return rows;
    }
    List<String> row = new ArrayList<>();
    for (String column : header) {
      @Nullable String value = record.values().of(column);
      row.add(value == null ? "" : value);
    }
    return List.of(row);
  }
}
