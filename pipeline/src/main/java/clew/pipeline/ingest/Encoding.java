package clew.pipeline.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file are text. Records are split on bytes, so an encoding is one in which
 * ASCII bytes mean ASCII; UTF-16 is turned into UTF-8 on the way, unit by unit, and offsets are
 * turned back.
 */
enum Encoding {
  /** ASCII bytes mean ASCII, whatever the others mean. */
  BYTES,
  UTF_16_LITTLE,
  UTF_16_BIG;

  static final String UTF_8 = "UTF-8";

  private static final List<String> COMMON =
      List.of(
          "UTF-8",
          "UTF-16",
          "UTF-16LE",
          "UTF-16BE",
          "windows-1252",
          "windows-1251",
          "ISO-8859-1",
          "ISO-8859-15",
          "US-ASCII");

  /** What is wrong with the name of an encoding, if anything is. */
  static Optional<String> problem(String name) {
    Charset charset;
    try {
      charset = Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.of(
          "unknown encoding '%s'; %s".formatted(name, YamlProblems.hint(name, COMMON)));
    }
    return isUtf16(charset) || keepsAscii(charset)
        ? Optional.empty()
        : Optional.of("encoding '%s' is not read; convert the dumps to UTF-8".formatted(name));
  }

  static boolean isUtf16(Charset charset) {
    return charset.name().startsWith("UTF-16");
  }

  private static boolean keepsAscii(Charset charset) {
    byte[] ascii = new byte[0x80];
    for (int i = 0; i < ascii.length; i++) {
      ascii[i] = (byte) i;
    }
    return new String(ascii, charset).equals(new String(ascii, StandardCharsets.US_ASCII));
  }

  /** How many bytes of the file some bytes of the scanned text were. */
  long lengthInFile(byte[] scanned, int from, int to) {
    if (this == BYTES) {
      return (long) to - from;
    }
    long units = 0;
    for (int i = from; i < to; i++) {
      int b = scanned[i] & 0xFF;
      units += b < 0x80 || b >= 0xC0 ? 1 : 0;
      units += b >= 0xF0 ? 1 : 0; // beyond the first plane: two units
    }
    return 2 * units;
  }

  /** The bytes as they stand in the file. */
  byte[] inFile(byte[] scanned) {
    return this == BYTES ? scanned : Utf16.toUnits(scanned, this == UTF_16_BIG);
  }

  /** The bytes to scan for bytes of the file. */
  byte[] scanned(byte[] inFile) {
    Charset units = this == UTF_16_BIG ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return this == BYTES ? inFile : new String(inFile, units).getBytes(StandardCharsets.UTF_8);
  }

  /** The text, or null where the bytes are none in this character set. */
  static @Nullable String strictly(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
