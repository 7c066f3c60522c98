package clew.jobs.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a plain CSV file (RFC 4180: comma, quotes doubled, either line end), blank lines and
 * a byte order mark left out. For small files of our own kinds; dumps are read by the ingest stage.
 */
public final class CsvRows {
  private static final int END = -1;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Reader reader;
  private int here;
  private int line;
  private int nextLine = 1;
  private boolean openQuote;

  /**
   * Rows from here on.
   *
   * @param reader closed by the caller
   */
  public CsvRows(Reader reader) throws IOException {
    this.reader = reader;
    step();
    if (here == BYTE_ORDER_MARK) {
      step();
    }
  }

  /** The next row, or null at the end. */
  public @Nullable List<String> next() throws IOException {
    while (here == '\r' || here == '\n') {
      step();
    }
    if (here == END) {
      return null;
    }
    line = nextLine;
    List<String> row = new ArrayList<>();
    row.add(value());
    while (here == ',') {
      step();
      row.add(value());
    }
    return row;
  }

  /** The line that the last row began on, from 1. */
  public int line() {
    return line;
  }

  /** Whether the file ended inside quotes. */
  boolean openQuote() {
    return openQuote;
  }

  private String value() throws IOException {
    StringBuilder value = new StringBuilder();
    while (here != ',' && here != '\r' && here != '\n' && here != END) {
      if (here == '"' && value.isEmpty()) {
        quoted(value);
      } else {
        value.append((char) here);
        step();
      }
    }
    return value.toString();
  }

  private void quoted(StringBuilder value) throws IOException {
    step();
    while (here != END) {
      if (here == '"') {
        step();
        if (here != '"') {
          return;
        }
      }
      value.append((char) here);
      step();
    }
    openQuote = true;
  }

  private void step() throws IOException {
    if (here == '\n') {
      nextLine++;
    }
    here = reader.read();
  }
}
