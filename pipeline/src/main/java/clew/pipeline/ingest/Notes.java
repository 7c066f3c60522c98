package clew.pipeline.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What could not be read in a record, kept as text: what kind of thing, and what stands there. */
final class Notes {
  /** How much of a value a note keeps, in characters. Chosen: a time or a number, not an ad. */
  private static final int MOST_TEXT = 60;

  private static final String TEXT_FOLLOWS = ": ";

  private final Set<String> kinds = new LinkedHashSet<>();
  private final Set<String> all = new LinkedHashSet<>();

  /** Adds a note that keeps no text. */
  void add(String field, String reason) {
    kinds.add(field + ": " + reason);
    all.add(field + ": " + reason);
  }

  /** Adds a note with the beginning of what could not be read. */
  void add(String field, String reason, String text) {
    kinds.add(field + ": " + reason);
    all.add(field + ": " + reason + TEXT_FOLLOWS + beginning(text.strip()));
  }

  /** The notes without the texts, each once: what is counted. */
  Set<String> kinds() {
    return kinds;
  }

  /** The notes as a row keeps them, each once. */
  List<String> all() {
    return new ArrayList<>(all);
  }

  private static String beginning(String text) {
    int points = text.codePointCount(0, Math.min(text.length(), 2 * MOST_TEXT));
    return points <= MOST_TEXT && text.length() <= 2 * MOST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_TEXT)) + "…";
  }
}
