package clew.pipeline.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads every line on its own, whatever its quotes do: one that does not close before a delimiter
 * or the line's end is a letter.
 */
final class LenientLines {
  private final CsvMarks marks;
  private final Charset charset;

  LenientLines(CsvMarks marks, Charset charset) {
    this.marks = marks;
    this.charset = charset;
  }

  /** A row for each line that is not blank. */
  List<List<String>> read(byte[] bytes) {
    List<List<String>> rows = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || CsvMarks.isLineEnd(bytes[i])) {
        if (i > from) {
          rows.add(line(bytes, from, i));
        }
        from = i + 1;
      }
    }
    return rows;
  }

  private List<String> line(byte[] bytes, int from, int to) {
    List<String> values = new ArrayList<>();
    int at = from;
    while (true) {
      boolean quoted = at < to && (bytes[at] & 0xFF) == marks.quote();
      int stop = quoted ? closing(bytes, at + 1, to) : -1;
      boolean closed = stop >= 0;
      if (!closed) {
        stop = nextDelimiter(bytes, at, to);
      }
      values.add(closed ? unquoted(bytes, at + 1, stop) : text(bytes, at, stop));
      int after = closed ? stop + 1 : stop;
      if (after >= to) {
        return values;
      }
      at = after + marks.delimiterLength();
    }
  }

  /** The quote before the next delimiter or the line's end, doubled ones passed over; or -1. */
  private int closing(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (i + 1 < to && marks.isEscape(bytes[i] & 0xFF, bytes[i + 1] & 0xFF)) {
        i += 2;
      } else if ((bytes[i] & 0xFF) == marks.quote()
          && (i + 1 == to || isDelimiter(bytes, i + 1, to))) {
        return i;
      } else {
        i++;
      }
    }
    return -1;
  }

  private int nextDelimiter(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && !isDelimiter(bytes, i, to)) {
      i++;
    }
    return i;
  }

  private boolean isDelimiter(byte[] bytes, int at, int to) {
    if (at + marks.delimiterLength() > to) {
      return false;
    }
    for (int i = 0; i < marks.delimiterLength(); i++) {
      if ((bytes[at + i] & 0xFF) != marks.delimiter(i)) {
        return false;
      }
    }
    return true;
  }

  private String unquoted(byte[] bytes, int from, int to) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(to - from);
    for (int i = from; i < to; i++) {
      if (i + 1 < to && marks.isEscape(bytes[i] & 0xFF, bytes[i + 1] & 0xFF)) {
        i++;
      }
      plain.write(bytes[i]);
    }
    return plain.toString(charset);
  }

  private String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, charset);
  }
}
