package clew.pipeline.ingest;

import org.jspecify.annotations.Nullable;

/** What one look through a whole file found, before any of its rows is used. */
final class Survey {
  private final String sha256;
  private final long packedBytes;
  private final long unpackedBytes;
  private final byte[] head;
  private final @Nullable String damage;

  /**
   * @param sha256 of the packed file
   * @param head the first unpacked bytes, {@link ByteSource#HEAD_BYTES} at most
   * @param damage why it could not be unpacked to its end; null where it could
   */
  Survey(
      String sha256, long packedBytes, long unpackedBytes, byte[] head, @Nullable String damage) {
    this.sha256 = sha256;
    this.packedBytes = packedBytes;
    this.unpackedBytes = unpackedBytes;
    this.head = head;
    this.damage = damage;
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

  byte[] head() {
    return head;
  }

  @Nullable String damage() {
    return damage;
  }
}
