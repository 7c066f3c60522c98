package clew.pipeline.ingest;

/**
 * Counts what speaks for UTF-8 in bytes that go by, and what speaks against it: letters of several
 * bytes that are whole, and bytes that are part of none. In a text of another encoding hardly any
 * are whole; in damaged UTF-8 nearly all are.
 */
final class Utf8Evidence {
  /** So many bytes are looked at together: most text is ASCII. */
  private static final int STRIDE = 32;

  private long whole;
  private long broken;
  private int missing;

  void take(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      if (missing == 0 && i + STRIDE <= length && isAscii(bytes, i)) {
        i += STRIDE;
      } else {
        take(bytes[i]);
        i++;
      }
    }
  }

  /** Whether it reads as UTF-8: at least as many letters are whole as bytes are broken. */
  boolean speaksForUtf8() {
    return broken + (missing > 0 ? 1 : 0) <= whole;
  }

  private static boolean isAscii(byte[] bytes, int from) {
    int all = 0;
    for (int i = from; i < from + STRIDE; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }

  private void take(byte b) {
    boolean continues = (b & 0xC0) == 0x80;
    if (missing > 0) {
      if (continues) {
        missing--;
        whole += missing == 0 ? 1 : 0;
        return;
      }
      broken++;
      missing = 0;
    }
    if (b >= 0) {
      return;
    }
    int lead = b & 0xFF;
    if (lead >= 0xC2 && lead < 0xF5) {
      missing = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    } else {
      broken++;
    }
  }
}
