package clew.pipeline.ingest;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a CSV record, cut out and freed of quotes and escapes when they are asked for. */
final class CsvValues implements RawRecord.Values {
  private final Map<String, Integer> columns;
  private final int[] bounds;
  private final byte[] bytes;
  private final String text;
  private final Charset charset;
  private final CsvMarks marks;

  /**
   * @param scanner has just scanned the record
   * @param bytes of the record, from its first byte
   * @param text what they say
   */
  CsvValues(
      Map<String, Integer> columns,
      CsvScanner scanner,
      byte[] bytes,
      String text,
      Charset charset) {
    this.columns = columns;
    this.bounds = scanner.bounds();
    this.bytes = bytes;
    this.text = text;
    this.charset = charset;
    this.marks = scanner.marks();
  }

  @Override
  public @Nullable String of(String column) {
    Integer at = columns.get(column);
    return at == null ? null : value(at);
  }

  @Override
  public boolean carryImage() {
    return ImageBytes.in(text);
  }

  @Override
  public List<List<String>> rows() {
    return List.of(all());
  }

  /** Every value, in order. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < bounds.length / 3; i++) {
      all.add(value(i));
    }
    return all;
  }

  private String value(int index) {
    int flags = bounds[3 * index + 2];
    int inset = flags & CsvScanner.QUOTED;
    int first = bounds[3 * index] + inset;
    int last = bounds[3 * index + 1] - inset;
    return (flags & CsvScanner.ESCAPED) == 0
        ? new String(bytes, first, last - first, charset)
        : unescaped(first, last);
  }

  private String unescaped(int first, int last) {
    byte[] plain = new byte[last - first];
    int n = 0;
    for (int i = first; i < last; i++) {
      if (i + 1 < last && marks.isEscape(bytes[i] & 0xFF, bytes[i + 1] & 0xFF)) {
        i++;
      }
      plain[n++] = bytes[i];
    }
    return new String(plain, 0, n, charset);
  }
}
