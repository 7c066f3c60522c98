package clew.pipeline.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file where records begin, into ranges of some size. Records are found by the reader
 * itself, in one pass without their values: a line break in a quoted value, and a broken region,
 * are then never taken for the end of a record, and the rows of every range have their numbers.
 */
final class FileSplitter {
  private final long bytesPerRange;

  FileSplitter(long bytesPerRange) {
    this.bytesPerRange = bytesPerRange;
  }

  /** Ranges that together hold every record once. */
  List<Part> parts(Dump dump, Survey survey, Records records, List<String> columns)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    Survey facts = survey.withoutText();
    long from = 0;
    long before = 0;
    for (RawRecord record = records.skim(); record != null; record = records.skim()) {
      if (record.byteStart() - from >= bytesPerRange) {
        parts.add(range(dump, facts, from, record.byteStart(), before, columns));
        from = record.byteStart();
        before = record.row() - 1;
      }
    }
    parts.add(range(dump, facts, from, Long.MAX_VALUE, before, columns));
    return parts;
  }

  private static Part range(
      Dump dump, Survey survey, long from, long to, long before, List<String> columns) {
    return new Part(dump, new Part.Range(survey, from, to, before, columns));
  }
}
