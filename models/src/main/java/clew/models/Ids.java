package clew.models;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Ids made from content. An id is the first 128 bits of a SHA-256, as 32 hexadecimal digits: two of
 * a thousand million ids are alike with a chance of one in 10<sup>20</sup>.
 */
public final class Ids {
  private static final HexFormat HEX = HexFormat.of();

  /** Never updated: it is there to be copied. */
  private static final MessageDigest FRESH = made();

  private Ids() {}

  /**
   * The id of a sequence of parts. A null part differs from an empty one, and {@code ("ab", "c")}
   * from {@code ("a", "bc")}.
   */
  public static String of(@Nullable String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      if (part == null) {
        digest.update((byte) 0);
      } else {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) 1);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
    }
    return HEX.formatHex(digest.digest(), 0, 16);
  }

  /** A record is known by its source and its bytes (line end left out). */
  public static String ofRecord(String source, byte[] bytes, int offset, int length) {
    MessageDigest digest = sha256();
    digest.update(source.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(bytes, offset, length);
    return HEX.formatHex(digest.digest(), 0, 16);
  }

  /** A fresh SHA-256. */
  public static MessageDigest sha256() {
    try {
      // To look for the provider each time takes longer than to hash an ad.
      return (MessageDigest) FRESH.clone();
    } catch (CloneNotSupportedException e) {
      return made();
    }
  }

  private static MessageDigest made() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
