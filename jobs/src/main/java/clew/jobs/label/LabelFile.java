package clew.jobs.label;

import clew.jobs.evaluate.CsvRows;
import clew.jobs.work.LabelRequest;
import clew.models.Complaint;
import clew.models.Exit;
import clew.models.GivenLabel;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads labels: CSV in UTF-8 with the columns {@code target}, {@code label}, {@code strength}, and
 * if it likes {@code by}, {@code at} (a day, or a time with a zone) and {@code note}.
 */
public final class LabelFile {
  private static final List<String> COLUMNS =
      List.of("target", "label", "strength", "by", "at", "note");
  private static final List<String> NEEDED = List.of("target", "label", "strength");

  private final String by;
  private final Instant now;

  /**
   * A reader of files.
   *
   * @param by who says what names nobody
   * @param now when what names no time was said
   */
  public LabelFile(String by, Instant now) {
    this.by = by;
    this.now = now;
  }

  /**
   * All labels of a file, in its order.
   *
   * @throws Complaint {@link Exit#CONFIGURATION} with everything that is wrong in it
   */
  public List<LabelRequest> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(file.toString(), new CsvRows(reader));
    } catch (CharacterCodingException e) {
      throw new Complaint(Exit.CONFIGURATION, file + " is not UTF-8; save the labels so", e);
    } catch (IOException e) {
      throw new Complaint(
          Exit.INPUT_MISSING, "labels: " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private List<LabelRequest> read(String name, CsvRows rows) throws IOException {
    List<String> header = rows.next();
    if (header == null || !COLUMNS.containsAll(header) || !header.containsAll(NEEDED)) {
      throw new Complaint(
          Exit.CONFIGURATION,
          name
              + ": the first line must name the columns "
              + String.join(",", COLUMNS)
              + " (the last three may be left out)");
    }
    List<LabelRequest> labels = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (List<String> row = rows.next(); row != null; row = rows.next()) {
      String where = name + ", line " + rows.line();
      try {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException("has another number of values than the first line");
        }
        labels.add(label(where, given(header, row)));
      } catch (IllegalArgumentException e) {
        wrong.add(where + ": " + e.getMessage());
      }
    }
    if (!wrong.isEmpty()) {
      throw new Complaint(Exit.CONFIGURATION, wrong);
    }
    return labels;
  }

  private static Map<String, String> given(List<String> header, List<String> row) {
    Map<String, String> given = new TreeMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (!row.get(i).isBlank()) {
        given.put(header.get(i), row.get(i).strip());
      }
    }
    return given;
  }

  private LabelRequest label(String where, Map<String, String> given) {
    if (!given.keySet().containsAll(NEEDED)) {
      throw new IllegalArgumentException(String.join(", ", NEEDED) + " are needed");
    }
    return new LabelRequest(
        where,
        given.getOrDefault("target", ""),
        known(given.getOrDefault("label", "")),
        strength(given.getOrDefault("strength", "")),
        given.getOrDefault("by", by),
        given.containsKey("at") ? time(given.getOrDefault("at", "")) : now,
        Optional.ofNullable(given.get("note")));
  }

  /** A label, if it is one of those that there are. */
  public static String known(String label) {
    if (!GivenLabel.LABELS.contains(label)) {
      throw new IllegalArgumentException(
          "label is '" + label + "', not one of " + new TreeSet<>(GivenLabel.LABELS));
    }
    return label;
  }

  private static int strength(String strength) {
    if (!strength.matches("[1-" + GivenLabel.STRONGEST + "]")) {
      throw new IllegalArgumentException(
          "strength is '" + strength + "', not 1 (a guess) to " + GivenLabel.STRONGEST + " (sure)");
    }
    return Integer.parseInt(strength);
  }

  private static Instant time(String at) {
    try {
      return at.length() <= "2024-01-01".length()
          ? LocalDate.parse(at).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "at is '" + at + "', not as 2024-03-01 or 2024-03-01T08:30:00Z", e);
    }
  }
}
