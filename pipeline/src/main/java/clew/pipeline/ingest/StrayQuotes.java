package clew.pipeline.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Reads lines that are no CSV because of stray quotes: of all readings as whole records, the one
 * that takes the fewest quotes for letters. A shortest path over the bytes (Viterbi), linear in
 * bytes times columns.
 */
final class StrayQuotes {
  /** Bytes times columns that are looked at: 100 KB of ten columns, 4 MB of memory. Chosen. */
  private static final int MOST_CELLS = 1 << 20;

  /** A quote at the beginning of a value that is a letter, and leaves the value unquoted. */
  private static final int OPENING_LETTER = 3;

  /** A quote within quotes that is a letter, though nothing says so. */
  private static final int INNER_LETTER = 2;

  /** A quote in a value without quotes, a line end in one with: both are usual, but telling. */
  private static final int UNUSUAL = 1;

  private static final int NEVER = Integer.MAX_VALUE / 2;

  // Where a reading stands: a state for each column.
  private static final int START = 0;
  private static final int PLAIN = 1;
  private static final int QUOTED = 2;
  private static final int CLOSED = 3;
  private static final int STATES = 4;

  // How a byte came to be read, in the high bits of a step; the state before is in the low ones.
  private static final int KEEP = 1 << 2;
  private static final int DROP = 2 << 2;
  private static final int PAIR = 3 << 2;
  private static final int DELIMITER = 4 << 2;
  private static final int LINE_END = 5 << 2;
  private static final int BEFORE = 3;

  private final CsvMarks marks;
  private final int width;
  private final Charset charset;
  private byte[] bytes = new byte[0];
  private int[][] costs = new int[0][];
  private byte[][] steps = new byte[0][];

  /**
   * @param width how many values a record has
   */
  StrayQuotes(CsvMarks marks, int width, Charset charset) {
    this.marks = marks;
    this.width = width;
    this.charset = charset;
  }

  /** The records; none where no reading has whole ones only, or it would take too long. */
  List<List<String>> read(byte[] lines) {
    if (lines.length == 0 || width == 0 || (long) lines.length * width > MOST_CELLS) {
      return List.of();
    }
    bytes = lines;
    int reach = Math.max(2, marks.delimiterLength());
    costs = new int[reach + 1][width * STATES];
    steps = new byte[lines.length + 1][width * STATES];
    for (int[] row : costs) {
      Arrays.fill(row, NEVER);
    }
    costs[0][START] = 0;
    for (int i = 0; i < lines.length; i++) {
      walk(i);
    }
    return ends();
  }

  private List<List<String>> ends() {
    int last = (width - 1) * STATES;
    int best = last + CLOSED;
    for (int state : new int[] {PLAIN, START}) {
      if (cost(bytes.length)[last + state] < cost(bytes.length)[best]) {
        best = last + state;
      }
    }
    return cost(bytes.length)[best] >= NEVER ? List.of() : back(best);
  }

  private int[] cost(int position) {
    return costs[position % costs.length];
  }

  private void walk(int i) {
    int[] here = cost(i);
    int b = at(i);
    int next = at(i + 1);
    boolean delimiter = isDelimiter(i);
    boolean lineEnd = CsvMarks.isLineEnd(b);
    for (int column = 0; column < width; column++) {
      for (int state = 0; state < STATES; state++) {
        int now = column * STATES + state;
        if (here[now] < NEVER) {
          step(i, now, state, column, b, next, delimiter, lineEnd);
        }
      }
    }
    Arrays.fill(here, NEVER);
  }

  private void step(
      int i, int now, int state, int column, int b, int next, boolean delimiter, boolean lineEnd) {
    int cost = cost(i)[now];
    int base = now - state;
    if (state == QUOTED) {
      quoted(i, now, base, cost, b, next);
      return;
    }
    if (delimiter) {
      if (column < width - 1) {
        go(i + marks.delimiterLength(), base + STATES + START, cost, DELIMITER | state);
      }
    } else if (lineEnd) {
      boolean blank = column == 0 && state == START;
      if (column == width - 1 || blank) {
        go(i + (b == '\r' && next == '\n' ? 2 : 1), START, cost, LINE_END | state);
      }
    } else if (state == START && b == marks.quote()) {
      go(i + 1, base + QUOTED, cost, DROP | state);
      go(i + 1, base + PLAIN, cost + OPENING_LETTER, KEEP | state);
    } else if (state != CLOSED) {
      boolean pair = b == marks.escape() && b != marks.quote() && marks.isSpecial(next);
      int more = b == marks.quote() ? UNUSUAL : 0;
      go(i + (pair ? 2 : 1), base + PLAIN, cost + more, (pair ? PAIR : KEEP) | state);
    }
  }

  private void quoted(int i, int now, int base, int cost, int b, int next) {
    if (next >= 0 && marks.isEscape(b, next)) {
      go(i + 2, now, cost, PAIR | QUOTED);
    }
    if (b == marks.quote()) {
      if (next < 0 || CsvMarks.isLineEnd(next) || isDelimiter(i + 1)) {
        go(i + 1, base + CLOSED, cost, DROP | QUOTED);
      }
      go(i + 1, now, cost + INNER_LETTER, KEEP | QUOTED);
    } else {
      go(i + 1, now, cost + (CsvMarks.isLineEnd(b) ? UNUSUAL : 0), KEEP | QUOTED);
    }
  }

  private void go(int position, int state, int cost, int step) {
    if (position <= bytes.length && cost < cost(position)[state]) {
      cost(position)[state] = cost;
      steps[position][state] = (byte) step;
    }
  }

  /** Walks the best reading back from its end. */
  private List<List<String>> back(int end) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    int state = end;
    int position = bytes.length;
    while (position > 0) {
      int step = steps[position][state];
      int before = step & BEFORE;
      int kind = step & ~BEFORE;
      int column = state / STATES;
      if (kind == DELIMITER || kind == LINE_END) {
        row.add(reversed(value));
        if (kind == LINE_END) {
          close(rows, row);
          position -= position > 1 && at(position - 1) == '\n' && at(position - 2) == '\r' ? 2 : 1;
          column = isBlankBefore(position, before) ? 0 : width - 1;
        } else {
          position -= marks.delimiterLength();
          column--;
        }
      } else {
        if (kind != DROP) {
          value.write(bytes[position - 1]);
        }
        position -= kind == PAIR ? 2 : 1;
      }
      state = column * STATES + before;
    }
    row.add(reversed(value));
    close(rows, row);
    Collections.reverse(rows);
    return rows;
  }

  /** Whether the line that ended here had nothing in it: it began where it ends. */
  private boolean isBlankBefore(int position, int before) {
    return before == START
        && width > 1
        && (position == 0 || CsvMarks.isLineEnd(bytes[position - 1]));
  }

  private void close(List<List<String>> rows, List<String> row) {
    Collections.reverse(row);
    if (row.size() == width) {
      rows.add(List.copyOf(row));
    }
    row.clear();
  }

  private String reversed(ByteArrayOutputStream value) {
    byte[] turned = value.toByteArray();
    for (int i = 0, j = turned.length - 1; i < j; i++, j--) {
      byte kept = turned[i];
      turned[i] = turned[j];
      turned[j] = kept;
    }
    value.reset();
    return new String(turned, charset);
  }

  private int at(int i) {
    return i < bytes.length ? bytes[i] & 0xFF : -1;
  }

  private boolean isDelimiter(int i) {
    for (int k = 0; k < marks.delimiterLength(); k++) {
      if (at(i + k) != marks.delimiter(k)) {
        return false;
      }
    }
    return true;
  }
}
