package clew.jobs.night;

import clew.jobs.evaluate.CsvRows;
import clew.models.Complaint;
import clew.models.Decision;
import clew.models.Evidence;
import clew.models.Exit;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what analysts have decided: CSV in UTF-8 with the columns {@code decision} (never_link,
 * must_link or cannot_link), {@code kind} and {@code value}, or {@code left} and {@code right},
 * {@code by}, {@code why}.
 */
final class AnalystDecisions {
  private static final List<String> COLUMNS =
      List.of("decision", "kind", "value", "left", "right", "by", "why");
  private static final List<String> NEEDED = List.of("decision", "by", "why");

  private AnalystDecisions() {}

  /**
   * All decisions, in the order of the file.
   *
   * @throws Complaint {@link Exit#CONFIGURATION} with everything that is wrong in it
   */
  static List<Decision> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(file.toString(), new CsvRows(reader));
    } catch (CharacterCodingException e) {
      throw new Complaint(Exit.CONFIGURATION, file + " is not UTF-8; save the decisions so", e);
    } catch (IOException e) {
      throw new Complaint(
          Exit.CONFIGURATION, "decisions: " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** For people, without a value in it. */
  static String notKept(Decision decision) {
    return "a decision to "
        + verb(decision)
        + " cannot be kept: the two are the same in every respect, or another decision is against it";
  }

  private static String verb(Decision decision) {
    return decision.verdict() == Decision.Verdict.MUST_LINK ? "link two ads" : "part two ads";
  }

  private static List<Decision> read(String name, CsvRows rows) throws IOException {
    List<String> header = rows.next();
    List<String> wrong = new ArrayList<>();
    if (header == null || !COLUMNS.containsAll(header) || !header.containsAll(NEEDED)) {
      throw new Complaint(
          Exit.CONFIGURATION,
          name + ": the first line must name the columns " + String.join(",", COLUMNS));
    }
    List<Decision> decisions = new ArrayList<>();
    for (List<String> row = rows.next(); row != null; row = rows.next()) {
      Map<String, String> given = given(header, row);
      String fault = row.size() == header.size() ? fault(given) : "has another number of values";
      if (fault == null) {
        decisions.add(decision(given));
      } else {
        wrong.add(name + ", line " + rows.line() + ": " + fault);
      }
    }
    if (!wrong.isEmpty()) {
      throw new Complaint(Exit.CONFIGURATION, wrong);
    }
    return decisions;
  }

  private static Map<String, String> given(List<String> header, List<String> row) {
    Map<String, String> given = new TreeMap<>();
    for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
      if (!row.get(i).isBlank()) {
        given.put(header.get(i), row.get(i).strip());
      }
    }
    return given;
  }

  private static @Nullable String fault(Map<String, String> given) {
    String decision = given.getOrDefault("decision", "");
    if (!given.keySet().containsAll(NEEDED)) {
      return "decision, by and why are needed";
    }
    return switch (decision) {
      case "never_link" ->
          !given.containsKey("value")
              ? "never_link needs a kind and a value"
              : Evidence.KINDS.contains(given.getOrDefault("kind", ""))
                  ? null
                  : "kind is none of links.evidence.kind";
      case "must_link", "cannot_link" ->
          given.containsKey("left") && given.containsKey("right")
              ? null
              : decision + " needs left and right, each a posting_id or source:source_posting_id";
      default -> "decision is never_link, must_link or cannot_link";
    };
  }

  private static Decision decision(Map<String, String> given) {
    return new Decision(
        Decision.Verdict.valueOf(given.getOrDefault("decision", "").toUpperCase(Locale.ROOT)),
        given.get("kind"),
        given.get("value"),
        given.get("left"),
        given.get("right"),
        given.getOrDefault("by", ""),
        given.getOrDefault("why", ""));
  }
}
