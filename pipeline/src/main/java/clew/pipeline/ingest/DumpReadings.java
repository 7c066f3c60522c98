package clew.pipeline.ingest;

import clew.models.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The readings of a file that can be used, one by one, and its report at the end. */
final class DumpReadings implements Iterator<Reading> {
  private final Records records;
  private final AdReader reader;
  private final Survey survey;
  private final FileOutcome outcome;
  private final ReadCounts counts = new ReadCounts();
  private Iterator<Reading> last = List.<Reading>of().iterator();
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
    return next != null || last.hasNext();
  }

  @Override
  public Reading next() {
    Reading current = next;
    if (current == null) {
      if (!last.hasNext()) {
        throw new NoSuchElementException();
      }
      return last.next();
    }
    next = advance();
    return current;
  }

  private @Nullable Reading advance() {
    try {
      RawRecord record = records.next();
      if (record == null) {
        records.close();
        records.passedOver().forEach(counts::note);
        last = outcome.read(survey, counts, records.columns()).iterator();
        return null;
      }
      Reading reading = reader.read(record);
      if (reading.quarantined() == null) {
        counts.accepted(reader.noted());
      } else {
        counts.quarantined();
      }
      return reading;
    } catch (IOException e) {
      // It was read to its end a moment ago: this is trouble with the disk, not with the file.
      throw new UncheckedIOException(e);
    }
  }
}
