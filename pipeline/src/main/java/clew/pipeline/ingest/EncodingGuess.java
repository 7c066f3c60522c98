package clew.pipeline.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Which encoding the beginning of a file is written in: what its byte order mark says, UTF-16
 * without one where every other byte is zero, UTF-8 where all bytes are, else what ICU's detector
 * takes it for.
 *
 * @param name as a profile writes it
 * @param sure whether nothing else is likely
 */
record EncodingGuess(String name, boolean sure) {
  /** ICU's confidence, of 100, from which on its word is taken. Chosen. */
  private static final int CONFIDENT = 30;

  /** Of the usual single-byte encodings this one reads most: also what ISO-8859-1 means in fact. */
  private static final String USUAL_BYTES = "windows-1252";

  /** So many letters must be UTF-8 for one that is none. Chosen. */
  private static final int LETTERS_TO_A_BROKEN_ONE = 5;

  /** In 100 units of UTF-16 in a European language, how many have a zero byte at least. */
  private static final int ZEROS_PERCENT = 40;

  static EncodingGuess of(byte[] head) {
    Decoding marked = Decoding.of(head, Encoding.UTF_8);
    if (marked.markBytes() > 0) {
      boolean utf8 = marked.encoding() == Encoding.BYTES;
      return new EncodingGuess(utf8 ? Encoding.UTF_8 : "UTF-16", true);
    }
    int odd = zeros(head, 1);
    int even = zeros(head, 0);
    if (Math.max(odd, even) * 200L > (long) ZEROS_PERCENT * head.length) {
      return new EncodingGuess(odd > even ? "UTF-16LE" : "UTF-16BE", true);
    }
    if (isUtf8(head)) {
      return new EncodingGuess(Encoding.UTF_8, true);
    }
    return isMostlyUtf8(head) ? new EncodingGuess(Encoding.UTF_8, false) : detected(head);
  }

  /**
   * Letters beyond ASCII that are UTF-8 are hardly so by chance: the few others are broken rows.
   */
  private static boolean isMostlyUtf8(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long beyond = text.chars().filter(c -> c > 0x7F).count() - broken;
    return beyond > 0 && broken * LETTERS_TO_A_BROKEN_ONE <= beyond;
  }

  private static EncodingGuess detected(byte[] head) {
    for (CharsetMatch match : new CharsetDetector().setText(head).detectAll()) {
      String name = match.getName().equals("ISO-8859-1") ? USUAL_BYTES : match.getName();
      if (match.getConfidence() >= CONFIDENT
          && Charset.isSupported(name)
          && !Encoding.isUtf16(Charset.forName(name))
          && Encoding.problem(name).isEmpty()) {
        return new EncodingGuess(name, false);
      }
    }
    return new EncodingGuess(USUAL_BYTES, false);
  }

  private static int zeros(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** A character that the beginning cuts through is no fault. */
  private static boolean isUtf8(byte[] head) {
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
    return !result.isError();
  }
}
