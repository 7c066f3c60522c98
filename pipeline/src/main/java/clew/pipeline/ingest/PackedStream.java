package clew.pipeline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** The bytes of a file as it lies there: counted, hashed, and never more than a number of them. */
final class PackedStream extends InputStream {
  private final InputStream in;
  private final MessageDigest digest;
  private final long most;
  private long count;

  PackedStream(InputStream in, MessageDigest digest, long most) {
    this.in = in;
    this.digest = digest;
    this.most = most;
  }

  /** Bytes handed on so far. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length > 0 && count >= most) {
      return -1;
    }
    int n = in.read(to, offset, (int) Math.min(length, most - count));
    if (n > 0) {
      digest.update(to, offset, n);
      count += n;
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
