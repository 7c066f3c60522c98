package clew.pipeline.ingest;

import java.nio.charset.Charset;

/** The bytes that mean something in a CSV file of one dialect and one encoding. */
final class CsvMarks {
  private final byte[] delimiter;
  private final int quote;
  private final int escape;
  private final boolean doubles;

  /**
   * @param charset in which ASCII bytes mean ASCII
   */
  CsvMarks(CsvDialect dialect, Charset charset) {
    this.delimiter = dialect.delimiter().getBytes(charset);
    this.quote = dialect.quote();
    this.escape = dialect.escape();
    this.doubles = dialect.doubles();
  }

  int delimiterLength() {
    return delimiter.length;
  }

  /** A byte of the delimiter, as 0 to 255. */
  int delimiter(int index) {
    return delimiter[index] & 0xFF;
  }

  int quote() {
    return quote;
  }

  int escape() {
    return escape;
  }

  boolean doubles() {
    return doubles;
  }

  /**
   * Whether an escape before it makes it a letter. Before anything else an escape is a letter
   * itself.
   *
   * @param b 0 to 255, or -1 for the end of the file
   */
  boolean isSpecial(int b) {
    return b == quote || b == escape || b == delimiter(0) || isLineEnd(b);
  }

  /** Whether the first of two bytes is left out, since it only marks the second as a letter. */
  boolean isEscape(int first, int second) {
    boolean doubled = doubles && first == quote && second == quote;
    return doubled || (first == escape && escape != quote && isSpecial(second));
  }

  static boolean isLineEnd(int b) {
    return b == '\n' || b == '\r';
  }
}
