package clew.pipeline.ingest;

import clew.models.NoteCount;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was read of a file so far. */
final class ReadCounts {
  private final Map<String, Long> notes = new TreeMap<>();
  private long read;
  private long quarantined;

  void accepted(Set<String> noted) {
    read++;
    noted.forEach(note -> note(note, 1));
  }

  void quarantined() {
    read++;
    quarantined++;
  }

  /** Counts something that is no record. */
  void note(String note, long times) {
    notes.merge(note, times, Long::sum);
  }

  long read() {
    return read;
  }

  /** Of these, those that could not be used. */
  long quarantinedRows() {
    return quarantined;
  }

  List<NoteCount> notes() {
    return notes.entrySet().stream()
        .map(note -> new NoteCount(note.getKey(), note.getValue()))
        .toList();
  }
}
