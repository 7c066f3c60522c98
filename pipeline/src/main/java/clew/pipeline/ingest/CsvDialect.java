package clew.pipeline.ingest;

import java.io.Serializable;
import java.util.List;

/**
 * How a CSV file is written.
 *
 * @param delimiter between values: one character or several, any but line ends
 * @param quote an ASCII character round values; {@link #NONE} where nothing is quoted
 * @param escape what stands before a quote within quotes: the quote itself (doubled), or another
 *     ASCII character (a doubled quote is understood, too); {@link #NONE} where quotes within are
 *     written as they are, so that one closes only before a delimiter or a line end
 * @param headerRows how many records at the beginning name the columns: the names of one column are
 *     joined by a space
 * @param columns names of the columns where there is no header, else empty
 * @param preamble lines to pass over before anything else
 */
public record CsvDialect(
    String delimiter, char quote, char escape, int headerRows, List<String> columns, int preamble)
    implements Serializable {
  /** Stands for "no such character": no byte of a text file compares as equal to it. */
  public static final char NONE = '\uFFFF';

  /** Comma, double quotes, doubled within, a header. */
  public static final CsvDialect USUAL = new CsvDialect(",", '"', '"', 1, List.of(), 0);

  public CsvDialect {
    columns = List.copyOf(columns);
  }

  boolean header() {
    return headerRows > 0;
  }

  /** Whether two quotes in a row are one letter. */
  boolean doubles() {
    return escape != NONE;
  }
}
