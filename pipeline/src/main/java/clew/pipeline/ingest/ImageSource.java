package clew.pipeline.ingest;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the declared image hashes come from.
 *
 * @param column holds the hashes
 * @param algorithm one of {@link #HEX_DIGITS}
 * @param separator between hashes; null where a row has one at most
 * @param quality column of their qualities, 0 to 100, separated alike; null where there is none
 */
public record ImageSource(
    String column, String algorithm, @Nullable String separator, @Nullable String quality)
    implements Serializable {
  /** The algorithms, and how many hexadecimal digits their hashes have. */
  public static final Map<String, Integer> HEX_DIGITS =
      Map.of("pdq", 64, "md5", 32, "sha1", 40, "sha256", 64, "phash", 16, "dhash", 16, "ahash", 16);
}
