package clew.pipeline.ingest;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one look through a whole file found, before any of its rows is used. */
final class Survey implements Serializable {
  private static final long serialVersionUID = 1L;

  /** How much of the beginning tells a byte order mark. */
  private static final int MARK_BYTES = 4;

  private final String sha256;
  private final long packedBytes;
  private final long unpackedBytes;
  private final boolean packed;
  private final byte[] head;
  private final boolean utf8;
  private final @Nullable String damage;
  private final long soundBytes;

  /**
   * @param sha256 of the packed file
   * @param packed whether it has to be unpacked
   * @param head the first unpacked bytes, {@link ByteSource#HEAD_BYTES} at most
   * @param utf8 whether it reads as UTF-8, a few broken letters aside
   * @param damage why it could not be unpacked to its end; null where it could
   * @param soundBytes of a damaged file the unpacked bytes that are known to be right; else all
   */
  Survey(
      String sha256,
      long packedBytes,
      long unpackedBytes,
      boolean packed,
      byte[] head,
      boolean utf8,
      @Nullable String damage,
      long soundBytes) {
    this.sha256 = sha256;
    this.packedBytes = packedBytes;
    this.unpackedBytes = unpackedBytes;
    this.packed = packed;
    this.head = head;
    this.utf8 = utf8;
    this.damage = damage;
    this.soundBytes = soundBytes;
  }

  String sha256() {
    return sha256;
  }

  long packedBytes() {
    return packedBytes;
  }

  long unpackedBytes() {
    return unpackedBytes;
  }

  boolean packed() {
    return packed;
  }

  byte[] head() {
    return head;
  }

  boolean utf8() {
    return utf8;
  }

  @Nullable String damage() {
    return damage;
  }

  long soundBytes() {
    return soundBytes;
  }

  /** The same with no more of the file's text than tells its byte order, to be sent about. */
  Survey withoutText() {
    byte[] mark = Arrays.copyOf(head, Math.min(MARK_BYTES, head.length));
    return new Survey(sha256, packedBytes, unpackedBytes, packed, mark, utf8, damage, soundBytes);
  }
}
