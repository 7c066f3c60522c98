package clew.pipeline.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the key {@code csv} of a profile. */
final class DialectReader {
  private static final Set<String> KEYS =
      ProfileReader.keys("delimiter", "quote", "escape", "header", "columns", "preamble");

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
    char delimiter = character(csv, "delimiter", ',');
    char quote = character(csv, "quote", '"');
    char escape = character(csv, "escape", quote);
    if (delimiter == CsvDialect.NONE) {
      problems.add(csv.where("delimiter"), "'delimiter' is empty");
    } else if (delimiter == quote || delimiter == escape) {
      problems.add(csv.where("delimiter"), "'delimiter' is the quote or the escape, too");
    }
    boolean header = csv.bool("header", true);
    return new CsvDialect(
        delimiter, quote, escape, header, columns(csv, header), csv.count("preamble"));
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
