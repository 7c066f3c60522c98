package clew.pipeline.extract;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings image hashes to lower-case hexadecimal, from hexadecimal or base 64, and tells those that
 * say nothing about the image.
 */
final class HashReader {
  /** Bytes of a hash, by algorithm: 256 bits of PDQ, 64 of the small ones. */
  private static final Map<String, Integer> BYTES =
      Map.of("pdq", 32, "md5", 16, "sha1", 20, "sha256", 32, "phash", 8, "dhash", 8, "ahash", 8);

  /** Hashes of bytes, not of what is seen: equal or unrelated. */
  private static final Set<String> CRYPTOGRAPHIC = Set.of("md5", "sha1", "sha256");

  /** Of a file with nothing in it. */
  private static final Set<String> OF_NOTHING =
      Set.of(
          "d41d8cd98f00b204e9800998ecf8427e",
          "da39a3ee5e6b4b0d3255bfef95601890afd80709",
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:0x|(?:pdq|md5|sha-?1|sha-?256|phash|dhash|ahash)[:=-])", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]++");

  /** What stands between bytes: "d4:1d:8c". */
  private static final Pattern BETWEEN =
      Pattern.compile("(?<=[0-9a-fA-F]{2})[:\\s](?=[0-9a-fA-F]{2})");

  /**
   * PDQ's authors drop hashes of quality 49 and less: a flat image's bits are noise.
   * (ThreatExchange, pdq/README)
   */
  private static final int LOWEST_QUALITY = 50;

  /** Chosen: fewer than one bit in 16 differs from the rest. Half of a PDQ's or pHash's are set. */
  private static final int UNIFORM_SHARE = 16;

  /** The name of an algorithm as the images table has it: SHA-256 is {@code sha256}. */
  String algorithm(String written) {
    return written.strip().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** The hash in lower-case hexadecimal; null if it is none of the algorithm's. */
  @Nullable String read(String algorithm, String written) {
    int bytes = BYTES.getOrDefault(algorithm, 0);
    String hash = PREFIX.matcher(written.strip()).replaceFirst("");
    String digits = hash.length() > 2 * bytes ? BETWEEN.matcher(hash).replaceAll("") : hash;
    if (bytes > 0 && digits.length() == 2 * bytes && HEXADECIMAL.matcher(digits).matches()) {
      return digits.toLowerCase(Locale.ROOT);
    }
    return bytes == 0 ? null : base64(hash, bytes);
  }

  /** Only the spelling that the encoder gives: with other last bits it is another text. */
  private static @Nullable String base64(String written, int bytes) {
    String plain = written.replace('-', '+').replace('_', '/');
    int length = plain.length();
    boolean padded = length == (bytes + 2) / 3 * 4;
    if (!padded && length != (bytes * 4 + 2) / 3) {
      return null;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(plain);
      Base64.Encoder encoder = padded ? Base64.getEncoder() : Base64.getEncoder().withoutPadding();
      return decoded.length == bytes && encoder.encodeToString(decoded).equals(plain)
          ? HexFormat.of().formatHex(decoded)
          : null;
    } catch (IllegalArgumentException e) {
      return null; // what the decoder says of other characters
    }
  }

  /** Why a hash says nothing about an image; null if it may. */
  @Nullable String doubt(String algorithm, String hash, @Nullable Integer quality) {
    if (OF_NOTHING.contains(hash)) {
      return "empty";
    }
    if (hash.chars().distinct().count() == 1) {
      return "uniform";
    }
    if (CRYPTOGRAPHIC.contains(algorithm)) {
      return null;
    }
    int bits = 4 * hash.length();
    int set = hash.chars().map(digit -> Integer.bitCount(Character.digit(digit, 16))).sum();
    if (Math.min(set, bits - set) < bits / UNIFORM_SHARE) {
      return "uniform";
    }
    return quality != null && quality < LOWEST_QUALITY ? "low_quality" : null;
  }
}
