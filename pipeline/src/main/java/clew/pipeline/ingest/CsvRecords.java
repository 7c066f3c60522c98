package clew.pipeline.ingest;

import clew.models.QuarantineReason;
import clew.pipeline.ingest.CsvScanner.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
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

  private final Window window;
  private final CsvScanner scanner;
  private final Charset charset;
  private final Map<String, Integer> columns;
  private final List<String> names;
  private final int width;
  private long row;

  /**
   * @throws UnreadableFile where the header cannot be read
   */
  CsvRecords(Window window, CsvDialect dialect, Charset charset)
      throws IOException, UnreadableFile {
    this.window = window;
    this.charset = charset;
    this.scanner = new CsvScanner(window, dialect);
    skipLines(dialect.preamble());
    this.names = dialect.header() ? header() : dialect.columns();
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

  /** The columns in their order. */
  List<String> names() {
    return names;
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
    if (text == null) {
      return wrong(end, QuarantineReason.ENCODING);
    }
    RawRecord record =
        new RawRecord(
            row,
            window.offset(),
            window.offset(end),
            RawBytes.whole(window.copyInFile(0, end)),
            null,
            new CsvValues(columns, scanner, bytes, text, charset));
    pass(end);
    return record;
  }

  /** A row with another number of values, unless a stray quote made it swallow its neighbours. */
  private RawRecord ragged() throws IOException {
    int end = scanner.end();
    boolean severalLines = window.lineEnd(0, end) < end;
    if (severalLines && !recordsFollow(end + window.lineEndLength(end))) {
      return giveUp(QuarantineReason.MALFORMED);
    }
    return wrong(end, QuarantineReason.MALFORMED);
  }

  private RawRecord wrong(int end, QuarantineReason reason) throws IOException {
    RawRecord record =
        new RawRecord(
            row,
            window.offset(),
            window.offset(end),
            RawBytes.whole(window.copyInFile(0, end)),
            reason,
            RawRecord.Values.NONE);
    pass(end);
    return record;
  }

  private RawRecord giveUp(QuarantineReason reason) throws IOException {
    BrokenRegion region = new BrokenRegion(window);
    do {
      region.takeLine();
    } while (window.at(0) >= 0 && !recordsFollow(0));
    return region.asRow(row, reason);
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

  private List<String> header() throws IOException, UnreadableFile {
    skipBlankLines();
    if (window.at(0) < 0) {
      throw new UnreadableFile("empty: no rows in it");
    }
    Outcome outcome = scanner.scan(0, ANY_NUMBER);
    if (outcome != Outcome.WHOLE) {
      throw new UnreadableFile(
          outcome == Outcome.TOO_MANY_VALUES
              ? "its header has more than %d columns".formatted(MOST_COLUMNS)
              : "its header cannot be read: a quote does not close, or it is too long");
    }
    byte[] bytes = window.copy(0, scanner.end());
    String text = Encoding.strictly(bytes, charset);
    if (text == null) {
      throw new UnreadableFile("its header is not text in the encoding " + charset.name());
    }
    List<String> names = new CsvValues(Map.of(), scanner, bytes, text, charset).all();
    pass(scanner.end());
    return names;
  }
}
