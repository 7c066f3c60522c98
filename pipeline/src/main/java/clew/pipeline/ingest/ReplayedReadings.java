package clew.pipeline.ingest;

import clew.models.FileReport;
import clew.models.Reading;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Of the readings of a file those that reach into places; its report counts no others. */
final class ReplayedReadings implements Iterator<Reading> {
  private final Iterator<Reading> all;
  private final List<Place> places;
  private long read;
  private long quarantined;
  private @Nullable Reading next;

  ReplayedReadings(Iterator<Reading> all, List<Place> places) {
    this.all = all;
    this.places = places;
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
    next = advance();
    return current;
  }

  private @Nullable Reading advance() {
    while (all.hasNext()) {
      Reading reading = all.next();
      FileReport file = reading.file();
      if (file != null) {
        return new Reading(null, null, counted(file));
      }
      if (isWanted(reading)) {
        return reading;
      }
    }
    return null;
  }

  private boolean isWanted(Reading reading) {
    var ad = reading.ad();
    if (ad != null) {
      boolean wanted = touched(ad.byteStart(), ad.byteEnd(), ad.recordId());
      read += wanted ? 1 : 0;
      return wanted;
    }
    var row = reading.quarantined();
    if (row == null || row.sourceRow() == null) {
      return row != null;
    }
    boolean wanted =
        touched(
            row.byteStart() == null ? 0 : row.byteStart(),
            row.byteEnd() == null ? 0 : row.byteEnd(),
            row.recordId());
    read += wanted ? 1 : 0;
    quarantined += wanted ? 1 : 0;
    return wanted;
  }

  private boolean touched(long from, long to, String id) {
    return places.stream().anyMatch(place -> place.touches(from, to, id));
  }

  private FileReport counted(FileReport file) {
    return new FileReport(
        file.source(),
        file.sourceFile(),
        file.bytes(),
        file.sha256(),
        read,
        quarantined,
        file.problem(),
        file.detail(),
        file.missingColumns(),
        file.otherColumns(),
        file.renamedColumns(),
        List.of());
  }
}
