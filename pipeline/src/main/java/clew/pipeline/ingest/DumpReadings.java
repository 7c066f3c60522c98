package clew.pipeline.ingest;

import clew.models.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The readings of a file that can be used, one by one, and its report at the end. */
final class DumpReadings implements Iterator<Reading> {
  private final Records records;
  private final AdReader reader;
  private final Survey survey;
  private final FileOutcome outcome;
  private long read;
  private long quarantined;
  private @Nullable Reading next;

  DumpReadings(Records records, AdReader reader, Survey survey, FileOutcome outcome) {
    this.records = records;
    this.reader = reader;
    this.survey = survey;
    this.outcome = outcome;
    this.next = advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Reading next() {
    Reading current = next;
    if (current == null) {
      throw new NoSuchElementException();
    }
    next = current.file() == null ? advance() : null;
    return current;
  }

  private Reading advance() {
    try {
      RawRecord record = records.next();
      if (record == null) {
        records.close();
        return outcome.read(survey, read, quarantined, records.columns());
      }
      Reading reading = reader.read(record);
      read++;
      quarantined += reading.quarantined() == null ? 0 : 1;
      return reading;
    } catch (IOException e) {
      // It was read to its end a moment ago: this is trouble with the disk, not with the file.
      throw new UncheckedIOException(e);
    }
  }
}
