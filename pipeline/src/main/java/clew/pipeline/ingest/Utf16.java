package clew.pipeline.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * UTF-16 as UTF-8, unit by unit and back without loss. A lone surrogate becomes three bytes that no
 * strict reader takes for UTF-8, so it costs its own record only. An odd last byte is left out:
 * such a file is cut short, which is found out before.
 */
final class Utf16 extends InputStream {
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final boolean big;
  private final byte[] packed = new byte[CHUNK];
  private final ByteArrayOutputStream text = new ByteArrayOutputStream(2 * CHUNK);
  private byte[] ready = new byte[0];
  private int at;

  /** A high surrogate whose partner is yet to come; 0 where there is none. */
  private int high;

  Utf16(InputStream in, boolean big) {
    this.in = in;
    this.big = big;
  }

  @Override
  public int read() throws IOException {
    return at < ready.length || more() ? ready[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == ready.length && !more()) {
      return -1;
    }
    int n = Math.min(length, ready.length - at);
    System.arraycopy(ready, at, to, offset, n);
    at += n;
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean more() throws IOException {
    int n = in.readNBytes(packed, 0, CHUNK);
    if (n == 0 && high == 0) {
      return false;
    }
    text.reset();
    for (int i = 0; i + 1 < n; i += 2) {
      int first = packed[i] & 0xFF;
      int second = packed[i + 1] & 0xFF;
      take(big ? (first << 8) | second : (second << 8) | first);
    }
    if (n < CHUNK) {
      flush();
    }
    ready = text.toByteArray();
    at = 0;
    return true;
  }

  private void take(int unit) {
    if (high != 0 && unit >= 0xDC00 && unit <= 0xDFFF) {
      int point = 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00);
      text.write(0xF0 | (point >> 18));
      text.write(0x80 | ((point >> 12) & 0x3F));
      text.write(0x80 | ((point >> 6) & 0x3F));
      text.write(0x80 | (point & 0x3F));
      high = 0;
      return;
    }
    flush();
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      high = unit;
    } else {
      write(unit);
    }
  }

  private void flush() {
    if (high != 0) {
      write(high);
      high = 0;
    }
  }

  private void write(int unit) {
    if (unit < 0x80) {
      text.write(unit);
    } else if (unit < 0x800) {
      text.write(0xC0 | (unit >> 6));
      text.write(0x80 | (unit & 0x3F));
    } else {
      text.write(0xE0 | (unit >> 12));
      text.write(0x80 | ((unit >> 6) & 0x3F));
      text.write(0x80 | (unit & 0x3F));
    }
  }

  /** The units that bytes made by this class stood for. */
  static byte[] toUnits(byte[] text, boolean big) {
    ByteArrayOutputStream units = new ByteArrayOutputStream(2 * text.length);
    int i = 0;
    while (i < text.length) {
      int b = text[i] & 0xFF;
      int extra = b < 0xC0 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
      int point = b & (extra == 0 ? 0x7F : 0x3F >> extra);
      for (int k = 1; k <= extra && i + k < text.length; k++) {
        point = (point << 6) | (text[i + k] & 0x3F);
      }
      i += 1 + extra;
      if (point >= 0x10000) {
        unit(units, 0xD800 + ((point - 0x10000) >> 10), big);
        unit(units, 0xDC00 + ((point - 0x10000) & 0x3FF), big);
      } else {
        unit(units, point, big);
      }
    }
    return units.toByteArray();
  }

  private static void unit(ByteArrayOutputStream units, int unit, boolean big) {
    units.write(big ? unit >> 8 : unit);
    units.write(big ? unit : unit >> 8);
  }
}
