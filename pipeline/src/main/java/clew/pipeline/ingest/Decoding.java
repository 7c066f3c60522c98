package clew.pipeline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How one file is turned into text: as its byte order mark says, else as its profile does.
 *
 * @param scanned character set of the bytes that are scanned for records
 * @param inFile character set of the bytes in the file
 * @param markBytes length of the byte order mark
 */
record Decoding(Encoding encoding, Charset scanned, Charset inFile, int markBytes) {

  /**
   * @param encoding what the profile states; null where it leaves it to be found out
   */
  static Decoding of(Survey survey, @Nullable String encoding) {
    return of(
        survey.head(),
        encoding != null ? encoding : survey.utf8() ? Encoding.UTF_8 : Encoding.WINDOWS_1252);
  }

  static Decoding of(byte[] head, String encoding) {
    if (begins(head, 0xEF, 0xBB, 0xBF)) {
      return bytes(StandardCharsets.UTF_8, 3);
    }
    if (begins(head, 0xFF, 0xFE)) {
      return utf16(false, 2);
    }
    if (begins(head, 0xFE, 0xFF)) {
      return utf16(true, 2);
    }
    Charset charset = Charset.forName(encoding);
    return Encoding.isUtf16(charset) ? utf16(isBig(charset, head), 0) : bytes(charset, 0);
  }

  /** The bytes to scan, the mark passed over. */
  Window window(InputStream unpacked) throws IOException {
    unpacked.skipNBytes(markBytes);
    return windowAt(unpacked, markBytes);
  }

  /** The bytes to scan of a stream that begins at a position in the file. */
  Window windowAt(InputStream unpacked, long from) {
    InputStream text =
        encoding == Encoding.BYTES
            ? unpacked
            : new Utf16(unpacked, encoding == Encoding.UTF_16_BIG);
    return new Window(text, encoding, from);
  }

  private static Decoding bytes(Charset charset, int mark) {
    return new Decoding(Encoding.BYTES, charset, charset, mark);
  }

  private static Decoding utf16(boolean big, int mark) {
    return new Decoding(
        big ? Encoding.UTF_16_BIG : Encoding.UTF_16_LITTLE,
        StandardCharsets.UTF_8,
        big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE,
        mark);
  }

  /** Without a mark UTF-16 is big-endian (RFC 2781), unless the first letter says otherwise. */
  private static boolean isBig(Charset charset, byte[] head) {
    boolean little = head.length > 1 && head[0] != 0 && head[1] == 0;
    return charset.equals(StandardCharsets.UTF_16BE)
        || (charset.equals(StandardCharsets.UTF_16) && !little);
  }

  private static boolean begins(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
