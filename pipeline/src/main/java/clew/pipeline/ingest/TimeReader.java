package clew.pipeline.ingest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the time of one field from a record. */
final class TimeReader {
  private final String name;
  private final FieldReader text;
  private final Times times;

  /** Rows of one scrape mostly carry one time. */
  private @Nullable String lastText;

  private @Nullable Instant lastTime;

  TimeReader(String name, FieldSource source, String fileName, Set<String> absent, ZoneId zone) {
    this.name = name;
    this.text = new FieldReader(name, source, fileName, absent);
    this.times = new Times(zone, source.formats());
  }

  /** The time; null where there is none, or no format fits, which is noted. */
  @Nullable Instant read(RawRecord.Values values, Notes notes) {
    String value = text.read(values, notes);
    if (value == null) {
      return null;
    }
    if (value.equals(lastText)) {
      return lastTime;
    }
    Optional<Instant> time = times.read(value);
    if (time.isEmpty()) {
      notes.add(name, "not a time in the formats of the profile", value);
      return null;
    }
    lastText = value;
    lastTime = time.get();
    return lastTime;
  }
}
