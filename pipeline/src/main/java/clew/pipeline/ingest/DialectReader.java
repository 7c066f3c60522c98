package clew.pipeline.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the key {@code csv} of a profile. */
final class DialectReader {
  private static final Set<String> KEYS =
      ProfileReader.keys("delimiter", "quote", "escape", "header", "columns", "preamble");

  /** Longer ones are a mistake. Chosen. */
  private static final int MOST_DELIMITER_LETTERS = 8;

  /** Headers of spreadsheets have two or three. Chosen. */
  private static final int MOST_HEADER_ROWS = 9;

  private final YamlProblems problems;

  DialectReader(YamlProblems problems) {
    this.problems = problems;
  }

  CsvDialect read(YamlMapping top, Format format) {
    YamlMapping csv = top.mapping("csv", KEYS);
    if (csv == null) {
      return CsvDialect.USUAL;
    }
    if (format != Format.CSV) {
      problems.add(top.where("csv"), "'csv' is for format csv, not for " + format.word());
    }
    String delimiter = delimiter(csv);
    char quote = character(csv, "quote", '"');
    char escape = character(csv, "escape", quote);
    if (delimiter.indexOf(quote) >= 0 || delimiter.indexOf(escape) >= 0) {
      problems.add(csv.where("delimiter"), "'delimiter' holds the quote or the escape");
    }
    int headerRows = headerRows(csv);
    return new CsvDialect(
        delimiter, quote, escape, headerRows, columns(csv, headerRows > 0), csv.count("preamble"));
  }

  private String delimiter(YamlMapping csv) {
    String text = csv.anyText("delimiter");
    if (text == null) {
      return CsvDialect.USUAL.delimiter();
    }
    if (text.isEmpty() || text.length() > MOST_DELIMITER_LETTERS || !isOneLine(text)) {
      problems.add(
          csv.where("delimiter"),
          text.isEmpty()
              ? "'delimiter' is empty"
              : "'delimiter' must be 1 to %d characters on one line"
                  .formatted(MOST_DELIMITER_LETTERS));
      return CsvDialect.USUAL.delimiter();
    }
    return text;
  }

  private static boolean isOneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
  }

  /** true, false, or how many rows. */
  private int headerRows(YamlMapping csv) {
    String text = csv.text("header");
    if (text == null || text.equals("true")) {
      return 1;
    }
    if (text.equals("false")) {
      return 0;
    }
    if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > MOST_HEADER_ROWS) {
      problems.add(
          csv.where("header"),
          "'header' is '%s', not true, false, or a number of rows up to %d"
              .formatted(text, MOST_HEADER_ROWS));
      return 1;
    }
    return Integer.parseInt(text);
  }

  private List<String> columns(YamlMapping csv, boolean header) {
    List<String> columns = csv.texts("columns");
    if (header && csv.node("columns") != null) {
      problems.add(csv.where("columns"), "'columns' is for files without: say 'header: false'");
    }
    if (!header && columns.isEmpty()) {
      problems.add(csv.where("header"), "without a header, 'columns' must name them: [a, b, c]");
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        problems.add(csv.where("columns"), "column '%s' stands twice".formatted(column));
      }
    }
    return columns;
  }

  private char character(YamlMapping csv, String key, char otherwise) {
    String text = csv.anyText(key);
    if (text == null) {
      return otherwise;
    }
    Character character = character(text);
    if (character == null) {
      problems.add(csv.where(key), "'%s' is '%s', not one ASCII character".formatted(key, text));
      return otherwise;
    }
    return character;
  }

  /** The character, {@link CsvDialect#NONE} for an empty text, null for what cannot be one. */
  private static @Nullable Character character(String text) {
    if (text.isEmpty()) {
      return CsvDialect.NONE;
    }
    char c = text.charAt(0);
    boolean one = text.length() == 1 && c < 0x80 && c != '\n' && c != '\r';
    return one ? c : null;
  }
}
