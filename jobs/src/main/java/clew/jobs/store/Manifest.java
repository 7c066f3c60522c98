package clew.jobs.store;

import clew.models.FileReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one run published: its inputs, its counts, and every file of every table. Written once,
 * never changed: {@code CURRENT} holds its SHA-256.
 *
 * @param sequence one more than that of any run that the folder held when this one began: tells
 *     newer from older, whatever their dates
 * @param date the night, as ISO date
 * @param publishedAt when it was published, as an ISO instant in UTC; null in what was written
 *     before this was kept
 * @param lately what this run and those before it measured, newest first: what the gates of the
 *     next run compare with, even where the runs themselves are gone
 * @param judgedBy what its judgement depended on beside facts: equal where program, settings and
 *     lines left out as sites' own are; null where that cannot be told
 * @param indicatorProfile the profile of indicators that clusters were scored by; null in what was
 *     written before this was kept
 * @param tables every table by name, also those without rows
 */
public record Manifest(
    int schemaVersion,
    String runId,
    long sequence,
    String date,
    String version,
    String commit,
    String configurationDigest,
    @Nullable String previousRun,
    Verdict verdict,
    SortedMap<String, Long> counts,
    List<Input> inputs,
    SortedMap<String, TableEntry> tables,
    List<Stage> stages,
    long peakMemoryMb,
    @Nullable String publishedAt,
    List<Figures> lately,
    @Nullable String judgedBy,
    @Nullable String indicatorProfile) {

  /** Raised when a reader of the old layout would misread the new one. */
  public static final int SCHEMA_VERSION = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public Manifest {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    inputs = List.copyOf(inputs);
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    stages = List.copyOf(stages);
    // What was written before these were kept has none.
    lately = Optional.ofNullable(lately).map(List::copyOf).orElse(List.of());
  }

  /**
   * What a run measured, for its gates.
   *
   * @param values by the name of the gate
   */
  public record Figures(String runId, SortedMap<String, Double> values) {
    public Figures {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  /**
   * A dump that was read.
   *
   * @param file its path as it was given, or below the folder that was given: what {@code
   *     source_file} says
   * @param rows records read, the quarantined ones with them
   * @param problem why the whole file was quarantined; null where it was read
   * @param detail what exactly was wrong with it; null where nothing was
   * @param missingColumns columns that the profile reads and the file does not have
   * @param otherColumns columns of the file that the profile does not read
   * @param renamedColumns columns that stand in for one that is missing, as {@code column:
   *     stand-in}
   * @param notes what could not be read and was kept as text: records by kind
   */
  public record Input(
      String source,
      String file,
      long bytes,
      String sha256,
      long rows,
      long quarantined,
      @Nullable String problem,
      @Nullable String detail,
      List<String> missingColumns,
      List<String> otherColumns,
      List<String> renamedColumns,
      SortedMap<String, Long> notes) {
    public Input {
      // What was written before these were kept has none.
      missingColumns = Optional.ofNullable(missingColumns).map(List::copyOf).orElse(List.of());
      otherColumns = Optional.ofNullable(otherColumns).map(List::copyOf).orElse(List.of());
      renamedColumns = Optional.ofNullable(renamedColumns).map(List::copyOf).orElse(List.of());
      notes =
          Collections.unmodifiableSortedMap(
              Optional.ofNullable(notes).map(TreeMap::new).orElse(new TreeMap<>()));
    }

    public static Input of(FileReport report) {
      return new Input(
          report.source(),
          report.sourceFile(),
          report.bytes(),
          report.sha256(),
          report.read(),
          report.quarantined(),
          report.problem(),
          report.detail(),
          report.missingColumns(),
          report.otherColumns(),
          report.renamedColumns(),
          notes(report));
    }

    private static SortedMap<String, Long> notes(FileReport report) {
      SortedMap<String, Long> notes = new TreeMap<>();
      report.notes().forEach(note -> notes.put(note.note(), note.records()));
      return notes;
    }
  }

  /** A table: its kind (fact, evidence or judgement), and the files that make it up. */
  public record TableEntry(String kind, long rows, List<DataFile> files) {
    public TableEntry {
      files = List.copyOf(files);
    }
  }

  /** A Parquet file; the path is relative to the output folder, with slashes. */
  public record DataFile(String path, long rows, long bytes, String sha256) {}

  /** Whether the run is what it should be. */
  public record Verdict(String state, List<String> reasons) {
    public Verdict {
      reasons = List.copyOf(reasons);
    }

    public static Verdict published() {
      return new Verdict("published", List.of());
    }

    public static Verdict degraded(List<String> reasons) {
      return new Verdict("degraded", reasons);
    }
  }

  /** How long a stage took, and the most heap that was in use during it. */
  public record Stage(String name, double seconds, long rows, long peakMemoryMb) {}

  /** Size of all files of all tables. */
  public long bytes() {
    return tables.values().stream()
        .flatMap(table -> table.files().stream())
        .mapToLong(DataFile::bytes)
        .sum();
  }

  /** As JSON: snake_case keys, always in the same order. */
  public byte[] toJson() {
    try {
      return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest that is no JSON", e);
    }
  }

  /**
   * Reads what {@link #toJson} wrote; keys that it does not know are passed over.
   *
   * @throws IOException where the bytes are no manifest
   */
  public static Manifest fromJson(byte[] json) throws IOException {
    return JSON.readValue(json, Manifest.class);
  }
}
