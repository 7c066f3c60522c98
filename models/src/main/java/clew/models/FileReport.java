package clew.models;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What reading one dump gave; of a dump that was read in parts, first what each part gave. */
public record FileReport(
    @Doc("name of the source") String source,
    @Doc("path of the dump") String sourceFile,
    @Doc("size of the packed file") long bytes,
    @Doc("SHA-256 of the packed file") String sha256,
    @Doc("records read") long read,
    @Doc("records quarantined") long quarantined,
    @Doc("why the file was quarantined; null where it was read") @Nullable String problem,
    @Doc("what exactly was wrong with it") @Nullable String detail,
    @Doc("columns that the profile reads and the file does not have, sorted")
        List<String> missingColumns,
    @Doc(
            "columns of the file that the profile does not read, sorted, the first of them only where they are many")
        List<String> otherColumns,
    @Doc("columns that stand in for one that is missing, as column: stand-in, sorted")
        List<String> renamedColumns,
    @Doc("what could not be read and was kept as text, by kind") List<NoteCount> notes)
    implements Serializable {

  /** How many columns that nobody asked for are told. Chosen. */
  public static final int MOST_OTHER_COLUMNS = 300;

  public FileReport {
    missingColumns = List.copyOf(missingColumns);
    otherColumns = List.copyOf(otherColumns);
    renamedColumns = List.copyOf(renamedColumns);
    notes = List.copyOf(notes);
  }

  /** This part of a file and another one: a column is missing where no part has it. */
  public FileReport and(FileReport other) {
    TreeSet<String> missing = new TreeSet<>(missingColumns);
    missing.retainAll(other.missingColumns);
    return new FileReport(
        source,
        sourceFile,
        bytes,
        sha256,
        read + other.read,
        quarantined + other.quarantined,
        problem,
        missing.isEmpty() && problem == null ? null : detail,
        List.copyOf(missing),
        either(otherColumns, other.otherColumns),
        either(renamedColumns, other.renamedColumns),
        added(notes, other.notes));
  }

  private static List<String> either(List<String> one, List<String> other) {
    TreeSet<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all.stream().limit(MOST_OTHER_COLUMNS).toList();
  }

  private static List<NoteCount> added(List<NoteCount> one, List<NoteCount> other) {
    Map<String, Long> sums = new TreeMap<>();
    List<NoteCount> all = new ArrayList<>(one);
    all.addAll(other);
    all.forEach(count -> sums.merge(count.note(), count.records(), Long::sum));
    return sums.entrySet().stream()
        .map(sum -> new NoteCount(sum.getKey(), sum.getValue()))
        .toList();
  }
}
