package clew.pipeline.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A gzip file, all its members one after the other (RFC 1952). Java's own stream ends without a
 * word where a source has nothing available at the moment, or where rubbish follows a member; this
 * one reads to the end of the file or complains.
 */
final class GzipMembers extends InputStream {
  private static final int BUFFER = 1 << 16;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private int at;
  private int end;
  private boolean within;
  private boolean first = true;
  private long unpacked;
  private long sound;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  /** Unpacked bytes of whole members, whose checksums are right. */
  long sound() {
    return sound;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (within || begin()) {
      int n = inflate(to, offset, length);
      if (n > 0) {
        checksum.update(to, offset, n);
        unpacked += n;
        return n;
      }
      if (inflater.finished()) {
        finish();
      } else if (inflater.needsInput()) {
        feed();
      } else {
        throw new ZipException("it needs a dictionary, which gzip does not have");
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private int inflate(byte[] to, int offset, int length) throws IOException {
    try {
      return inflater.inflate(to, offset, length);
    } catch (DataFormatException e) {
      throw new ZipException("its compressed data are damaged");
    }
  }

  private void feed() throws IOException {
    if (!fill()) {
      throw new EOFException("it is cut short");
    }
    inflater.setInput(buffer, at, end - at);
    at = end;
  }

  /** Reads the header of the next member; false at the end of the file. Zeros may pad it. */
  private boolean begin() throws IOException {
    while (!first && fill() && buffer[at] == 0) {
      at++;
    }
    if (!first && !fill()) {
      return false;
    }
    if (next() != 0x1F || next() != 0x8B || next() != 8) {
      throw new ZipException("what follows its last member is not gzip");
    }
    header(next());
    inflater.reset();
    checksum.reset();
    inflater.setInput(buffer, at, end - at);
    at = end;
    first = false;
    within = true;
    return true;
  }

  private void header(int flags) throws IOException {
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | (next() << 8));
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(2);
    }
  }

  private void finish() throws IOException {
    at = end - inflater.getRemaining();
    if (number() != checksum.getValue()) {
      throw new ZipException("its checksum is wrong");
    }
    if (number() != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("its length is wrong");
    }
    within = false;
    sound = unpacked;
  }

  private long number() throws IOException {
    long low = next() | (next() << 8);
    long high = next() | (next() << 8);
    return low | (high << 16);
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // the text says nothing that is needed
    }
  }

  private int next() throws IOException {
    if (!fill()) {
      throw new EOFException("it is cut short");
    }
    return buffer[at++] & 0xFF;
  }

  /** Makes sure that a byte is at hand; false at the end of the file. */
  private boolean fill() throws IOException {
    while (at == end) {
      int n = in.read(buffer, 0, BUFFER);
      if (n < 0) {
        return false;
      }
      at = 0;
      end = n;
    }
    return true;
  }
}
