package clew.pipeline.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What could not be read in a record, kept as text: what kind of thing, and what stands there. */
final class Notes {
  /** How much of a value a note keeps, in characters. Chosen: a time or a number, not an ad. */
  private static final int MOST_TEXT = 60;

  private static final String TEXT_FOLLOWS = ": ";

  private @Nullable Set<String> kinds;
  private @Nullable Set<String> all;

  /** Adds a note that keeps no text. */
  void add(String field, String reason) {
    note(field + ": " + reason, "");
  }

  /** Adds a note with the beginning of what could not be read. */
  void add(String field, String reason, String text) {
    note(field + ": " + reason, TEXT_FOLLOWS + beginning(text.strip()));
  }

  /** The notes without the texts, each once: what is counted. */
  Set<String> kinds() {
    return kinds == null ? Set.of() : kinds;
  }

  /** The notes as a row keeps them, each once. */
  List<String> all() {
    return all == null ? List.of() : List.copyOf(all);
  }

  /** Most records have none: sets are made for those that do. */
  private void note(String kind, String text) {
    kinds = kinds == null ? new LinkedHashSet<>() : kinds;
    all = all == null ? new LinkedHashSet<>() : all;
    kinds.add(kind);
    all.add(kind + text);
  }

  private static String beginning(String text) {
    int points = text.codePointCount(0, Math.min(text.length(), 2 * MOST_TEXT));
    return points <= MOST_TEXT && text.length() <= 2 * MOST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_TEXT)) + "…";
  }
}
