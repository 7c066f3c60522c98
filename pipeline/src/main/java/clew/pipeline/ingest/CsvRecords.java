package clew.pipeline.ingest;

import clew.models.QuarantineReason;
import clew.pipeline.ingest.CsvScanner.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file, exact, with their bytes.
 *
 * <p>A well-formed record with too few or too many values costs itself. After one that is not well
 * formed (a stray quote), lines are given up until one from which two whole records read: the bytes
 * up to there are one quarantined row. Blank lines stand between records and are none.
 */
final class CsvRecords implements Records {
  private static final int ANY_NUMBER = MOST_COLUMNS + 1;

  /** How far a whole record is looked for that says how wide a broken header is. Chosen. */
  private static final int LINES_AFTER_BROKEN_HEADER = 20;

  private static final String NO_HEADER =
      "its header cannot be read: a quote does not close, or it is too long";

  private final Window window;
  private final CsvScanner scanner;
  private final Charset charset;
  private final List<String> names;
  private final boolean hasHeader;
  private final Map<String, Integer> columns;
  private final int width;
  private long row;

  /**
   * @throws UnreadableFile where the header cannot be read
   */
  CsvRecords(Window window, CsvDialect dialect, Charset charset)
      throws IOException, UnreadableFile {
    this.window = window;
    this.charset = charset;
    this.scanner = new CsvScanner(window, new CsvMarks(dialect, charset));
    skipLines(dialect.preamble());
    this.hasHeader = dialect.header();
    this.names = hasHeader ? headers(dialect.headerRows()) : dialect.columns();
    this.width = names.size();
    this.columns = new HashMap<>();
    for (int i = 0; i < width; i++) {
      columns.put(names.get(i), i);
    }
  }

  @Override
  public NavigableSet<String> columns() {
    return Collections.unmodifiableNavigableSet(new TreeSet<>(columns.keySet()));
  }

  @Override
  public List<String> header() {
    return hasHeader ? names : List.of();
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    skipBlankLines();
    if (window.at(0) < 0) {
      return null;
    }
    row++;
    return switch (scanner.scan(0, ANY_NUMBER)) {
      case WHOLE -> scanner.count() == width ? record() : ragged();
      case TOO_LONG -> giveUp(QuarantineReason.TOO_LARGE);
      case MALFORMED, TOO_MANY_VALUES -> giveUp(QuarantineReason.MALFORMED);
    };
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  private RawRecord record() throws IOException {
    int end = scanner.end();
    byte[] bytes = window.copy(0, end);
    String text = Encoding.strictly(bytes, charset);
    return text == null
        ? wrong(end, QuarantineReason.ENCODING)
        : take(end, null, new CsvValues(columns, scanner, bytes, text, charset));
  }

  /** A row with another number of values, unless a stray quote made it swallow its neighbours. */
  private RawRecord ragged() throws IOException {
    int end = scanner.end();
    boolean severalLines = window.lineEnd(0, end) < end;
    if (severalLines && !recordsFollow(end + window.lineEndLength(end))) {
      return giveUp(QuarantineReason.MALFORMED);
    }
    if (severalLines) {
      scanner.scan(0, ANY_NUMBER); // again: its values are those of the records that follow now
    }
    return wrong(end, QuarantineReason.MALFORMED);
  }

  private RawRecord wrong(int end, QuarantineReason reason) throws IOException {
    byte[] bytes = window.copy(0, end);
    return take(end, reason, new CsvValues(Map.of(), scanner, bytes, "", charset));
  }

  private RawRecord take(int end, @Nullable QuarantineReason reason, RawRecord.Values values)
      throws IOException {
    RawRecord record =
        new RawRecord(
            row,
            window.offset(),
            window.offset(end),
            RawBytes.whole(window.copyInFile(0, end)),
            reason,
            values);
    pass(end);
    return record;
  }

  private RawRecord giveUp(QuarantineReason reason) throws IOException {
    BrokenRegion region = new BrokenRegion(window);
    do {
      region.takeLine();
    } while (window.at(0) >= 0 && !recordsFollow(0));
    return region.asRow(row, reason, new CsvBroken(region, scanner.marks(), width, charset));
  }

  /** Whether two whole records begin at a line, or the last one, or nothing at all. */
  private boolean recordsFollow(int line) throws IOException {
    int first = afterBlankLines(line);
    if (window.at(first) < 0) {
      return true;
    }
    if (!isWhole(first)) {
      return false;
    }
    int end = scanner.end();
    int second = afterBlankLines(end + window.lineEndLength(end));
    return window.at(second) < 0 || isWhole(second);
  }

  private boolean isWhole(int line) throws IOException {
    return scanner.scan(line, width + 1) == Outcome.WHOLE && scanner.count() == width;
  }

  private void pass(int end) throws IOException {
    window.advance(end + window.lineEndLength(end));
  }

  private void skipBlankLines() throws IOException {
    for (int n = window.lineEndLength(0); n > 0; n = window.lineEndLength(0)) {
      window.advance(n);
    }
  }

  private int afterBlankLines(int position) throws IOException {
    int i = position;
    for (int n = window.lineEndLength(i); n > 0; n = window.lineEndLength(i)) {
      i += n;
    }
    return i;
  }

  private void skipLines(int lines) throws IOException {
    for (int i = 0; i < lines; i++) {
      new BrokenRegion(window).takeLine();
    }
  }

  private List<String> headers(int rows) throws IOException, UnreadableFile {
    List<String> joined = new ArrayList<>(headerRow());
    for (int i = 1; i < rows; i++) {
      List<String> more = headerRow();
      for (int c = 0; c < more.size(); c++) {
        if (c == joined.size()) {
          joined.add("");
        }
        joined.set(c, (joined.get(c) + " " + more.get(c)).strip());
      }
    }
    return List.copyOf(joined);
  }

  private List<String> headerRow() throws IOException, UnreadableFile {
    skipBlankLines();
    if (window.at(0) < 0) {
      throw new UnreadableFile("empty: no rows in it");
    }
    Outcome outcome = scanner.scan(0, ANY_NUMBER);
    return switch (outcome) {
      case WHOLE -> wholeHeader();
      case MALFORMED -> brokenHeader();
      case TOO_MANY_VALUES ->
          throw new UnreadableFile("its header has more than %d columns".formatted(MOST_COLUMNS));
      case TOO_LONG -> throw new UnreadableFile(NO_HEADER);
    };
  }

  private List<String> wholeHeader() throws IOException, UnreadableFile {
    byte[] bytes = window.copy(0, scanner.end());
    String text = Encoding.strictly(bytes, charset);
    if (text == null) {
      throw new UnreadableFile("its header is not text in the encoding " + charset.name());
    }
    List<String> row = new CsvValues(Map.of(), scanner, bytes, text, charset).all();
    pass(scanner.end());
    return row;
  }

  /** A header with a stray quote has as many names as the first whole record has values. */
  private List<String> brokenHeader() throws IOException, UnreadableFile {
    int end = window.lineEnd(0, MOST_RECORD_BYTES);
    int values = firstWidth(end);
    List<List<String>> rows =
        values == 0
            ? List.of()
            : new StrayQuotes(scanner.marks(), values, charset).read(window.copy(0, end));
    if (rows.size() != 1) {
      throw new UnreadableFile(NO_HEADER);
    }
    pass(end);
    return rows.get(0);
  }

  /** Of the lines after a position, a few: how many values the first whole record has, or 0. */
  private int firstWidth(int end) throws IOException {
    int line = end;
    for (int i = 0; i < LINES_AFTER_BROKEN_HEADER; i++) {
      line = afterBlankLines(line);
      if (window.at(line) < 0) {
        return 0;
      }
      if (scanner.scan(line, ANY_NUMBER) == Outcome.WHOLE
          && window.lineEnd(line, MOST_RECORD_BYTES) == scanner.end()) {
        return scanner.count();
      }
      line = window.lineEnd(line, MOST_RECORD_BYTES);
    }
    return 0;
  }
}
