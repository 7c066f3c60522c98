package clew.pipeline.ingest;

import java.io.IOException;
import java.util.Arrays;

/**
 * Finds the end of one CSV record and the bounds of its values. Rules as of RFC 4180, and: a quote
 * within a value that does not begin with one is a letter like any other; a line ends with CRLF, LF
 * or CR; after a closing quote only a delimiter or a line end may follow, and where the dialect has
 * no escape, a quote that nothing of these follows is a letter.
 */
final class CsvScanner {
  /** What a scan came to. */
  enum Outcome {
    WHOLE,
    /** A quote that never closes, or something after a closing quote. */
    MALFORMED,
    TOO_LONG,
    TOO_MANY_VALUES
  }

  /** A value is quoted. */
  static final int QUOTED = 1;

  /** A value holds escapes. */
  static final int ESCAPED = 2;

  private final Window window;
  private final CsvMarks marks;
  private final int delimiter;
  private final int delimiterLength;
  private final int quote;
  private final int escape;
  private final boolean doubles;
  private int[] bounds = new int[64];
  private int count;
  private int end;
  private boolean escapes;

  CsvScanner(Window window, CsvMarks marks) {
    this.window = window;
    this.marks = marks;
    this.delimiter = marks.delimiter(0);
    this.delimiterLength = marks.delimiterLength();
    this.quote = marks.quote();
    this.escape = marks.escape();
    this.doubles = marks.doubles();
  }

  CsvMarks marks() {
    return marks;
  }

  /** Number of values of the record last scanned. */
  int count() {
    return count;
  }

  /** Position after the record last scanned, before its line end. */
  int end() {
    return end;
  }

  /** Of each value last scanned: first byte, byte after the last, flags. Quotes are included. */
  int[] bounds() {
    return Arrays.copyOf(bounds, 3 * count);
  }

  /**
   * Scans the record that begins at a position of the window.
   *
   * @param most how many values are looked at before it is given up
   */
  Outcome scan(int start, int most) throws IOException {
    count = 0;
    int at = start;
    while (true) {
      if (count == most) {
        return Outcome.TOO_MANY_VALUES;
      }
      int first = window.at(at);
      int flags = first == quote ? QUOTED : 0;
      int stop = first == quote ? quoted(start, at) : plain(start, at);
      if (stop < 0) {
        return -stop > Records.MOST_RECORD_BYTES ? Outcome.TOO_LONG : Outcome.MALFORMED;
      }
      note(at, stop, flags | (escapes ? ESCAPED : 0));
      if (!isDelimiter(stop)) {
        end = stop;
        return Outcome.WHOLE;
      }
      at = stop + delimiterLength;
    }
  }

  private void note(int first, int last, int flags) {
    if (3 * count + 3 > bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[3 * count] = first;
    bounds[3 * count + 1] = last;
    bounds[3 * count + 2] = flags;
    count++;
  }

  /** Position of the delimiter, line end or end of stream after a value without quotes. */
  private int plain(int start, int at) throws IOException {
    escapes = false;
    int i = at;
    while (true) {
      byte[] array = window.array();
      int base = window.base();
      int size = window.size();
      while (i < size) {
        int b = array[base + i] & 0xFF;
        if (b == delimiter || b == '\n' || b == '\r') {
          if (b != delimiter || delimiterLength == 1) {
            return i;
          }
          break;
        }
        if (b == escape && escape != quote) {
          break;
        }
        i++;
      }
      if (i - start > Records.MOST_RECORD_BYTES) {
        return -Records.MOST_RECORD_BYTES - 1;
      }
      if (i >= size) {
        if (!window.fill()) {
          return i;
        }
      } else if (window.at(i) == delimiter) {
        if (isDelimiter(i)) {
          return i;
        }
        i++;
      } else {
        boolean special = marks.isSpecial(window.at(i + 1));
        escapes |= special;
        i += special ? 2 : 1;
      }
    }
  }

  private boolean isDelimiter(int position) throws IOException {
    if (window.at(position) != delimiter) {
      return false;
    }
    for (int i = 1; i < delimiterLength; i++) {
      if (window.at(position + i) != marks.delimiter(i)) {
        return false;
      }
    }
    return true;
  }

  /** Position after the closing quote; negative where there is none, or something follows it. */
  private int quoted(int start, int at) throws IOException {
    escapes = false;
    int i = at + 1;
    while (true) {
      i = nextMark(i);
      if (i - start > Records.MOST_RECORD_BYTES) {
        return -Records.MOST_RECORD_BYTES - 1;
      }
      int b = window.at(i);
      if (b < 0) {
        return -1;
      }
      int next = window.at(i + 1);
      if (b == quote && (next != quote || !doubles)) {
        if (next < 0 || CsvMarks.isLineEnd(next) || isDelimiter(i + 1)) {
          return i + 1;
        }
        if (doubles) {
          return -1;
        }
        i++;
        continue;
      }
      boolean pair = b == quote || marks.isSpecial(next);
      escapes |= pair;
      i += pair ? 2 : 1;
    }
  }

  /** Position of the next quote or escape within quotes, or where a record would be too long. */
  private int nextMark(int from) throws IOException {
    int i = from;
    while (true) {
      byte[] array = window.array();
      int base = window.base();
      int size = window.size();
      while (i < size) {
        int b = array[base + i] & 0xFF;
        if (b == quote || b == escape) {
          return i;
        }
        i++;
      }
      if (i - from > Records.MOST_RECORD_BYTES || !window.fill()) {
        return i;
      }
    }
  }
}
