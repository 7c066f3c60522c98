package clew.jobs.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV that a spreadsheet runs nothing of: one record a physical line, comma, quotes doubled, LF.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe in front, which every
 * spreadsheet shows as text, also where the sign stands behind blanks, and in full width, as it is
 * typed in Chinese or Japanese. A {@code +} begins a formula, and every phone in E.164. To get the
 * value back, take one apostrophe off where {@code =}, {@code +}, {@code -}, {@code @} or another
 * apostrophe follows.
 */
final class CsvLines {
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_.:()-]{0,512}");

  /** Signs that begin a formula in Excel, LibreOffice or Google Sheets, and their full widths. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private final Writer to;
  private final int width;

  /** Writes the header at once. Cells are numbers, instants (ISO 8601, UTC), booleans or texts. */
  CsvLines(Writer to, String... header) throws IOException {
    this.to = to;
    this.width = header.length;
    row((Object[]) header);
  }

  /**
   * Writes a record.
   *
   * @param cells as many as there are in the header; null is an empty cell
   */
  void row(@Nullable Object... cells) throws IOException {
    if (cells.length != width) {
      throw new IllegalArgumentException(cells.length + " cells under a header of " + width);
    }
    for (int i = 0; i < width; i++) {
      if (i > 0) {
        to.write(',');
      }
      to.write(cell(cells[i]));
    }
    to.write('\n');
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Instant instant) {
      return neutral(instant.toString());
    }
    return quoted(neutral(Characters.line(value.toString())));
  }

  private static String neutral(String text) {
    String begins = text.stripLeading();
    boolean runs =
        !begins.isEmpty() && (FORMULA.indexOf(begins.charAt(0)) >= 0 || begins.charAt(0) == '\'');
    return runs ? "'" + text : text;
  }

  private static String quoted(String text) {
    return BARE.matcher(text).matches() ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
