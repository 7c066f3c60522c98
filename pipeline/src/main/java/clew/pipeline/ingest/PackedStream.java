package clew.pipeline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The bytes of a file as it lies there: counted, hashed, and never more than a number of them. */
final class PackedStream extends InputStream {
  private final InputStream in;
  private final @Nullable MessageDigest digest;
  private final long most;
  private long count;

  private PackedStream(InputStream in, @Nullable MessageDigest digest, long most) {
    this.in = in;
    this.digest = digest;
    this.most = most;
  }

  /** To its end, hashed. */
  static PackedStream hashed(InputStream in, MessageDigest digest) {
    return new PackedStream(in, digest, Long.MAX_VALUE);
  }

  /** As far as it was read before, should it have grown. */
  static PackedStream upTo(InputStream in, long most) {
    return new PackedStream(in, null, most);
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
      if (digest != null) {
        digest.update(to, offset, n);
      }
      count += n;
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
