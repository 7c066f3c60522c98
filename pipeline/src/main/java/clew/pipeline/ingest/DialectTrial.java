package clew.pipeline.ingest;

import clew.pipeline.ingest.CsvScanner.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The beginning of a file, read by one delimiter, quote and escape, and how well that fits.
 *
 * <p>The score is that of van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting
 * row and type patterns", Data Mining and Knowledge Discovery 33 (2019): rows alike times values of
 * known type. Where they divide by the number of different rows, we divide by how many they are in
 * effect (the exponential of their entropy), so that one broken row of a hundred counts as one.
 */
final class DialectTrial {
  /**
   * A row of the file.
   *
   * @param line on which it begins, from 0
   * @param broken whether it is no CSV in this dialect: then its one cell is the line as it is
   */
  record Row(List<String> cells, int line, boolean broken) {}

  /** Rows that are enough to tell. Chosen. */
  private static final int MOST_ROWS = 500;

  /**
   * A dialect in which so many lines are broken is not it; each costs a look to the end. Chosen.
   */
  private static final int MOST_BROKEN = 100;

  /** So that a file of one column has a score, too (van den Burg et al. use the same). */
  private static final double LEAST = 1e-3;

  private final CsvDialect dialect;
  private final List<Row> rows = new ArrayList<>();
  private int known;
  private int cells;

  private DialectTrial(CsvDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Reads a sample.
   *
   * @param sample of the bytes that are scanned, byte order mark left out
   * @param whole whether it is all there is: else its last record may be cut
   */
  static DialectTrial of(byte[] sample, boolean whole, CsvDialect dialect, Charset charset) {
    DialectTrial trial = new DialectTrial(dialect);
    try {
      trial.read(sample, whole, charset);
    } catch (IOException e) {
      throw new UncheckedIOException("a sample in memory cannot fail to be read", e);
    }
    return trial;
  }

  CsvDialect dialect() {
    return dialect;
  }

  List<Row> rows() {
    return rows;
  }

  private void read(byte[] sample, boolean whole, Charset charset) throws IOException {
    Window window = new Window(new ByteArrayInputStream(sample), Encoding.BYTES, 0);
    CsvScanner scanner = new CsvScanner(window, new CsvMarks(dialect, charset));
    int line = 0;
    int broken = 0;
    int lastWhole = 0;
    while (rows.size() < MOST_ROWS && broken < MOST_BROKEN) {
      for (int n = window.lineEndLength(0); n > 0; n = window.lineEndLength(0)) {
        window.advance(n);
        line++;
      }
      if (window.at(0) < 0) {
        break;
      }
      boolean isWhole = scanner.scan(0, Records.MOST_COLUMNS) == Outcome.WHOLE;
      int end = isWhole ? scanner.end() : window.lineEnd(0, sample.length);
      byte[] bytes = window.copy(0, end);
      rows.add(new Row(cells(scanner, isWhole, bytes, charset), line, !isWhole));
      broken += isWhole ? 0 : 1;
      lastWhole = isWhole ? rows.size() : lastWhole;
      for (byte b : bytes) {
        line += b == '\n' ? 1 : 0;
      }
      int length = window.lineEndLength(end);
      line += length > 0 ? 1 : 0;
      window.advance(end + length);
    }
    if (!whole && lastWhole > 0) {
      rows.subList(lastWhole, rows.size()).clear();
    }
  }

  private List<String> cells(CsvScanner scanner, boolean isWhole, byte[] bytes, Charset charset) {
    if (!isWhole) {
      cells++;
      return List.of(new String(bytes, charset));
    }
    List<String> row = new CsvValues(Map.of(), scanner, bytes, "", charset).all();
    int[] bounds = scanner.bounds();
    for (int i = 0; i < row.size(); i++) {
      boolean quoted = (bounds[3 * i + 2] & CsvScanner.QUOTED) != 0;
      known += quoted || isKnown(row.get(i)) ? 1 : 0;
    }
    cells += row.size();
    return row;
  }

  /** A value with a blank before it has half a delimiter in it, most likely. */
  private boolean isKnown(String value) {
    boolean tight = value.isEmpty() || !Character.isWhitespace(value.charAt(0));
    return tight
        && !(dialect.quote() != '\'' && value.startsWith("'"))
        && ValueKind.of(value) != ValueKind.UNKNOWN;
  }

  /** How many rows are broken, or not as wide as most. */
  int oddRows() {
    Map<Integer, Integer> widths = widths();
    widths.remove(0);
    return rows.size() - widths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private Map<Integer, Integer> widths() {
    Map<Integer, Integer> widths = new HashMap<>();
    rows.forEach(row -> widths.merge(row.broken() ? 0 : row.cells().size(), 1, Integer::sum));
    return widths;
  }

  double score() {
    if (rows.isEmpty()) {
      return 0;
    }
    Map<Integer, Integer> widths = widths();
    double pattern = 0;
    double entropy = 0;
    for (Map.Entry<Integer, Integer> width : new java.util.TreeMap<>(widths).entrySet()) {
      double share = (double) width.getValue() / rows.size();
      int columns = width.getKey();
      pattern += columns == 0 ? 0 : share * (columns - 1) / columns;
      entropy -= share * Math.log(share);
    }
    double type = (double) known / cells;
    return Math.max(LEAST, pattern / Math.exp(entropy)) * Math.max(LEAST, type);
  }
}
