package clew.pipeline.ingest;

import java.io.Serializable;
import java.util.List;

/**
 * How a CSV file is written.
 *
 * @param delimiter an ASCII character between values
 * @param quote an ASCII character round values; {@link #NONE} where nothing is quoted
 * @param escape what stands before a quote within quotes: the quote itself (doubled), or another
 *     ASCII character; a doubled quote is understood in both cases
 * @param header whether the first record names the columns
 * @param columns names of the columns where there is no header, else empty
 * @param preamble lines to pass over before anything else
 */
public record CsvDialect(
    char delimiter, char quote, char escape, boolean header, List<String> columns, int preamble)
    implements Serializable {
  /** Stands for "no such character": no byte of a text file compares as equal to it. */
  public static final char NONE = '\uFFFF';

  /** Comma, double quotes, doubled within, a header. */
  public static final CsvDialect USUAL = new CsvDialect(',', '"', '"', true, List.of(), 0);

  public CsvDialect {
    columns = List.copyOf(columns);
  }

  /** The same further down in a file, where its header is known. */
  CsvDialect below(List<String> header) {
    return new CsvDialect(delimiter, quote, escape, false, header, 0);
  }

  /**
   * Whether an escape before it makes it a letter. Before anything else an escape is a letter
   * itself.
   *
   * @param b 0 to 255, or -1 for the end of the file
   */
  boolean isSpecial(int b) {
    return b == quote || b == escape || b == delimiter || b == '\n' || b == '\r';
  }

  /** Whether the first of two bytes is left out, since it only marks the second as a letter. */
  boolean isEscape(byte first, byte second) {
    boolean doubled = first == quote && second == quote;
    return doubled || (first == escape && escape != quote && isSpecial(second));
  }
}
