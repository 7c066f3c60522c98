package clew.pipeline.ingest;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * The whole records of a file that is damaged from a position on. One that reaches to the damage
 * may go on behind it, so it is left to the file's own row in the quarantine.
 */
final class RecordsBefore implements Records {
  private final Records records;
  private final long damage;

  RecordsBefore(Records records, long damage) {
    this.records = records;
    this.damage = damage;
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    RawRecord record = records.next();
    return record == null || record.byteEnd() >= damage ? null : record;
  }

  @Override
  public NavigableSet<String> columns() {
    return records.columns();
  }

  @Override
  public Map<String, Long> passedOver() {
    return records.passedOver();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
