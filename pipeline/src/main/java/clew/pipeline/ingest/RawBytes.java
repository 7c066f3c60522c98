package clew.pipeline.ingest;

import clew.models.Ids;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a row as they stand in the file, line end left out; of a very long one the hash and
 * the beginning.
 */
final class RawBytes {
  /** How much of a row the quarantine shows, in characters (chosen: most ads whole). */
  static final int EXCERPT_CHARACTERS = 4096;

  private final byte[] bytes;
  private final @Nullable String hash;

  private RawBytes(byte[] bytes, @Nullable String hash) {
    this.bytes = bytes;
    this.hash = hash;
  }

  static RawBytes whole(byte[] bytes) {
    return new RawBytes(bytes, null);
  }

  /**
   * @param beginning at least four bytes for each character of an excerpt
   * @param sha256 of all of them
   */
  static RawBytes tooLong(byte[] beginning, String sha256) {
    return new RawBytes(beginning, sha256);
  }

  byte[] bytes() {
    return bytes;
  }

  String sha256() {
    if (hash != null) {
      return hash;
    }
    MessageDigest digest = Ids.sha256();
    return HexFormat.of().formatHex(digest.digest(bytes));
  }

  /** Made from source and bytes. */
  String recordId(String source) {
    return hash == null
        ? Ids.ofRecord(source, bytes, 0, bytes.length)
        : Ids.of(source, "long", hash);
  }

  /** The beginning as text, with a replacement character for what is none. */
  String excerpt(Charset charset) {
    int most = Math.min(bytes.length, 4 * EXCERPT_CHARACTERS);
    String text = new String(Arrays.copyOf(bytes, most), charset);
    int points = text.codePointCount(0, text.length());
    return points <= EXCERPT_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, EXCERPT_CHARACTERS));
  }
}
