package clew.pipeline.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells text that carries an image: a data URI, or the bytes of one, in base64 or as they are. Such
 * text is never kept. Every look is one pass.
 */
final class ImageBytes {
  /**
   * How long a run of base64 letters that begins like an image must be. Chosen: longer than any id
   * or path.
   */
  private static final int IMAGE_RUN = 64;

  /** How long a run of base64 letters is taken for bytes, where nothing else tells. Chosen. */
  private static final int ANY_RUN = 200;

  /** How the base64 of PNG, JPEG, GIF and WebP (RIFF) begins. */
  private static final List<String> BASE64_BEGINNINGS =
      List.of("iVBORw0KGgo", "/9j/", "R0lGOD", "UklGR");

  /** How far the type of a data URI may reach. Chosen. */
  private static final int MOST_TYPE = 100;

  private ImageBytes() {}

  /**
   * Whether bytes of text hold any of what every image has: a colon, a control character, a letter
   * that no ASCII has, or a long run without a space. One pass, far quicker than to look for each
   * kind of image.
   */
  static boolean mayMatter(byte[] text) {
    boolean binary = false;
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      if (b == ':' && i >= 4 && (text[i - 1] | 0x20) == 'a' && (text[i - 4] | 0x20) == 'd') {
        return true;
      }
      binary |= b < ' ' && b != '\n' && b != '\r' && b != '\t' && isBinary(b);
    }
    return binary || hasLongRun(text);
  }

  /** Controls, and the first byte of a JPEG in any encoding that it may have been taken for. */
  private static boolean isBinary(byte b) {
    return b >= 0 || b == (byte) 0xFF || b == (byte) 0xBF;
  }

  /** Looks back from where a run would end: a space nearby rules it out. */
  private static boolean hasLongRun(byte[] text) {
    int start = 0;
    while (start + IMAGE_RUN <= text.length) {
      int i = start + IMAGE_RUN - 1;
      while (i >= start && isBase64((char) (text[i] & 0xFF))) {
        i--;
      }
      if (i < start) {
        return true;
      }
      start = i + 1;
    }
    return false;
  }

  /** Whether text that was read carries an image. */
  static boolean in(String text) {
    return hasDataUri(text) || hasImageRun(text) || hasBinaryImage(text);
  }

  /**
   * Whether text that could not be read may carry a piece of one: a long run of base64, too, since
   * what went before it may be missing.
   */
  static boolean mayBeIn(String text) {
    return in(text) || longestRun(text) >= ANY_RUN;
  }

  /** Whether bytes that are no text may be those of an image. */
  static boolean mayBeIn(byte[] bytes) {
    return hasBinaryImage(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static boolean hasDataUri(String text) {
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      if (colon >= 4
          && (colon == 4 || !Character.isLetterOrDigit(text.charAt(colon - 5)))
          && text.regionMatches(true, colon - 4, "data", 0, 4)
          && isImageOrBase64(text, colon + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isImageOrBase64(String text, int start) {
    if (text.regionMatches(true, start, "image/", 0, 6)
        || text.regionMatches(true, start, "image\\/", 0, 7)) {
      return true;
    }
    String type = text.substring(start, Math.min(text.length(), start + MOST_TYPE));
    int comma = type.indexOf(',');
    return comma >= 7 && type.regionMatches(true, comma - 7, ";base64", 0, 7);
  }

  private static boolean hasImageRun(String text) {
    for (String begin : BASE64_BEGINNINGS) {
      for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
        if ((at == 0 || !isBase64(text.charAt(at - 1))) && isRun(text, at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Bounded, so that many beginnings cost no more than they are long. */
  private static boolean isRun(String text, int start) {
    int end = Math.min(text.length(), start + IMAGE_RUN);
    for (int i = start; i < end; i++) {
      if (!isBase64(text.charAt(i))) {
        return false;
      }
    }
    return end == start + IMAGE_RUN;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = isBase64(text.charAt(i)) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static boolean isBase64(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }

  /** The first bytes of PNG, JPEG, WebP and GIF, where every byte is a letter of its own. */
  private static boolean hasBinaryImage(String text) {
    return text.contains("PNG\r\n\u001A\n")
        || text.contains("\u00FF\u00D8\u00FF")
        || text.contains("WEBPVP8")
        || ((text.contains("GIF89a") || text.contains("GIF87a")) && hasControl(text));
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
  }
}
