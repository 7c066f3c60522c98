package clew.pipeline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A view into a stream that slides forward: bytes from the current position on, read as they are
 * asked for, and where they stand in the file.
 */
final class Window implements AutoCloseable {
  private static final int FIRST_BUFFER = 1 << 17;

  private final InputStream in;
  private final Encoding encoding;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int from;
  private int to;
  private long offset;
  private boolean ended;

  /**
   * @param offset where the stream begins in the file
   */
  Window(InputStream in, Encoding encoding, long offset) {
    this.in = in;
    this.encoding = encoding;
    this.offset = offset;
  }

  /** Where the current position stands in the unpacked file. */
  long offset() {
    return offset;
  }

  /** Where a position stands in the unpacked file. */
  long offset(int position) {
    return offset + encoding.lengthInFile(buffer, from, from + position);
  }

  /** The array behind the view; valid until the next call of anything that reads. */
  byte[] array() {
    return buffer;
  }

  /** Where the current position stands in {@link #array}. */
  int base() {
    return from;
  }

  /** How many bytes are at hand. */
  int size() {
    return to - from;
  }

  /** Reads more; false at the end of the stream. */
  boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    makeRoom();
    int n = in.read(buffer, to, buffer.length - to);
    if (n < 0) {
      ended = true;
      return false;
    }
    to += n;
    return true;
  }

  /** The byte at a position, as 0 to 255, or -1 after the end. */
  int at(int position) throws IOException {
    while (position >= size()) {
      if (!fill()) {
        return -1;
      }
    }
    return buffer[from + position] & 0xFF;
  }

  /** A copy of bytes at hand, as they were scanned. */
  byte[] copy(int start, int end) {
    return Arrays.copyOfRange(buffer, from + start, from + end);
  }

  /** Bytes at hand, as they stand in the file. */
  byte[] copyInFile(int start, int end) {
    return encoding.inFile(copy(start, end));
  }

  /** The bytes to scan for bytes of the file. */
  byte[] scanned(byte[] inFile) {
    return encoding.scanned(inFile);
  }

  /** Moves the current position forward over bytes at hand. */
  void advance(int bytes) {
    offset = offset(bytes);
    from += bytes;
  }

  /**
   * The end of the line that a position is in: the position of its line end, or of the end of the
   * stream, or {@code most} where the line is longer.
   */
  int lineEnd(int position, int most) throws IOException {
    int i = position;
    for (int b = at(i); b >= 0 && b != '\n' && b != '\r' && i < most; b = at(i)) {
      i++;
    }
    return i;
  }

  /** How long the line end at a position is: 0, 1 or 2. */
  int lineEndLength(int position) throws IOException {
    int b = at(position);
    if (b == '\r') {
      return at(position + 1) == '\n' ? 2 : 1;
    }
    return b == '\n' ? 1 : 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void makeRoom() {
    if (from > 0 && from >= buffer.length / 2) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
  }
}
