package clew.pipeline.ingest;

import java.io.IOException;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file that begin before a position, numbered on. The file itself goes on after
 * it, so that a record is read as it would be if nothing were split.
 */
final class PartRecords implements Records {
  private final Records records;
  private final long rowsBefore;
  private final long to;

  PartRecords(Records records, long rowsBefore, long to) {
    this.records = records;
    this.rowsBefore = rowsBefore;
    this.to = to;
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    RawRecord record = records.next();
    if (record == null || record.byteStart() >= to) {
      return null;
    }
    return new RawRecord(
        rowsBefore + record.row(),
        record.byteStart(),
        record.byteEnd(),
        record.raw(),
        record.problem(),
        record.values());
  }

  @Override
  public NavigableSet<String> columns() {
    return records.columns();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
