package clew.pipeline.ingest;

import clew.models.QuarantineReason;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a JSON file, each with its bytes: of lines (one or more objects on each), or laid
 * out freely, one after the other or in an array.
 *
 * <p>A broken object costs its line; of a freely laid out file it costs everything up to the next
 * line that begins with an object as far left as the broken one did. What is more lenient than the
 * standard: what stands between objects of a freely laid out file (square brackets, where commas
 * are missing) is not checked, and of keys that stand twice the last one counts.
 */
final class JsonRecords implements Records {
  private final Window window;
  private final boolean lines;
  private final Charset charset;
  private final JsonScanner scanner;
  private final JsonObjects objects = new JsonObjects();
  private final NavigableSet<String> columns = new TreeSet<>();
  private final Set<String> met = new LinkedHashSet<>();
  private int column;

  /** Whether a comma may come next: commas that part nothing are a broken row. */
  private boolean comma;

  private long row;

  /**
   * @param format lines or free
   */
  JsonRecords(Window window, Format format, Charset charset) {
    this.window = window;
    this.lines = format == Format.JSON_LINES;
    this.charset = charset;
    this.scanner = new JsonScanner(window, format);
  }

  @Override
  public NavigableSet<String> columns() {
    return Collections.unmodifiableNavigableSet(columns);
  }

  @Override
  public List<String> header() {
    return List.copyOf(met);
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    skipSeparators();
    int first = window.at(0);
    if (first < 0) {
      return null;
    }
    row++;
    comma = true;
    if (first != '{') {
      return lines ? giveUpLine(QuarantineReason.MALFORMED) : other(first);
    }
    return switch (scanner.scan()) {
      case CLOSED -> object();
      case TOO_DEEP, TOO_LONG -> giveUp(QuarantineReason.TOO_LARGE);
      case BROKEN -> giveUp(QuarantineReason.MALFORMED);
    };
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  private RawRecord object() {
    int end = scanner.end();
    String text = Encoding.strictly(window.copy(0, end), charset);
    if (text == null) {
      return wrong(end, QuarantineReason.ENCODING);
    }
    try {
      JsonValues values = objects.read(text);
      values.columns().stream()
          .takeWhile(name -> columns.size() < MOST_COLUMNS)
          .forEach(this::meet);
      return take(end, null, values);
    } catch (StreamConstraintsException e) {
      return wrong(end, QuarantineReason.TOO_LARGE);
    } catch (JsonProcessingException e) {
      return wrong(end, QuarantineReason.MALFORMED);
    }
  }

  private void meet(String column) {
    columns.add(column);
    met.add(column);
  }

  private RawRecord wrong(int end, QuarantineReason reason) {
    return take(end, reason, RawRecord.Values.NONE);
  }

  private RawRecord take(int end, @Nullable QuarantineReason problem, RawRecord.Values values) {
    RawRecord record =
        new RawRecord(
            row,
            window.offset(),
            window.offset(end),
            RawBytes.whole(window.copyInFile(0, end)),
            problem,
            values);
    pass(end);
    return record;
  }

  /** A number, a text or a word where an object should be: it alone is the row. */
  private RawRecord other(int first) throws IOException {
    int end = 1;
    for (int b = window.at(end); b >= 0 && !ends(first, b); b = window.at(end)) {
      if (end == MOST_RECORD_BYTES) {
        return giveUp(QuarantineReason.TOO_LARGE);
      }
      end++;
    }
    return wrong(first == '"' && window.at(end) == '"' ? end + 1 : end, QuarantineReason.MALFORMED);
  }

  private static boolean ends(int first, int b) {
    return b == '\n' || b == '\r' || (first == '"' ? b == '"' : ",[]{".indexOf(b) >= 0);
  }

  private RawRecord giveUpLine(QuarantineReason reason) throws IOException {
    BrokenRegion region = new BrokenRegion(window);
    region.takeLine();
    column = 0;
    return region.asRow(row, reason);
  }

  private RawRecord giveUp(QuarantineReason reason) throws IOException {
    if (lines) {
      return giveUpLine(reason);
    }
    int left = column;
    BrokenRegion region = new BrokenRegion(window);
    do {
      region.takeLine();
    } while (window.at(0) >= 0 && !beginsObject(left));
    column = 0;
    return region.asRow(row, reason);
  }

  /**
   * Whether the line at the window's position begins with an object, no further right than this.
   */
  private boolean beginsObject(int left) throws IOException {
    int i = 0;
    while (i < left && (window.at(i) == ' ' || window.at(i) == '\t')) {
      i++;
    }
    return window.at(i) == '{';
  }

  private void skipSeparators() throws IOException {
    int i = 0;
    for (int b = window.at(i); isSeparator(b); b = window.at(i)) {
      comma = b == ',' ? false : comma || b == ']';
      i++;
      if (i == MOST_RECORD_BYTES) {
        pass(i);
        i = 0;
      }
    }
    pass(i);
  }

  private boolean isSeparator(int b) {
    return b == ' '
        || b == '\t'
        || b == '\n'
        || b == '\r'
        || (!lines && (b == '[' || b == ']' || (b == ',' && comma)));
  }

  /** Moves on, and keeps count of how far right the position is. */
  private void pass(int bytes) {
    byte[] array = window.array();
    for (int i = window.base(); i < window.base() + bytes; i++) {
      column = array[i] == '\n' || array[i] == '\r' ? 0 : column + 1;
    }
    window.advance(bytes);
  }
}
