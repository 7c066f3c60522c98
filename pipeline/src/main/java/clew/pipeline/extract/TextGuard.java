package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into pieces that a tokeniser can read in linear time. CoreNLP's is quadratic on long
 * runs of emoji, ampersands, control characters and lone surrogates, and ignores interruption, so
 * the shape of the input is what can be guarded, not the time.
 */
public final class TextGuard {
  /**
   * Longest text that language tools read, in UTF-16 units. Chosen: forty times an ordinary ad, and
   * CoreNLP reads it in a fraction of a second.
   */
  public static final int LONGEST_TEXT = 20_000;

  /**
   * Longest run without white space, in code points. Measured on 20,000 characters: ampersands cost
   * 140 ms with 128, 52 ms with 32. No word that a rule looks for is longer.
   */
  static final int LONGEST_RUN = 32;

  /** A piece of the text, and where it begins in the text, in UTF-16 units. */
  public record Piece(int start, String text) {}

  /** Pieces in order, and whether the end of the text was left out. */
  public record Guarded(List<Piece> pieces, boolean cut) {
    public Guarded {
      pieces = List.copyOf(pieces);
    }
  }

  /** Every piece is as long as what it stands for, so that offsets are kept. */
  public Guarded guard(String text) {
    int end = end(text);
    return new Guarded(pieces(harmless(text, end)), end < text.length());
  }

  /** Where a text is cut: its length, or the cap, never within a surrogate pair. */
  public static int end(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text.length();
    }
    return Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1))
        ? LONGEST_TEXT - 1
        : LONGEST_TEXT;
  }

  /** Control characters and lone surrogates become spaces. */
  private static String harmless(String text, int end) {
    StringBuilder out = new StringBuilder(end);
    for (int i = 0; i < end; ) {
      int point = text.codePointAt(i);
      if (Character.isISOControl(point) || (point >= 0xD800 && point <= 0xDFFF)) {
        out.append(point == '\n' ? '\n' : ' ');
      } else {
        out.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    return out.toString();
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    int run = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      run = Character.isWhitespace(point) || Character.isSpaceChar(point) ? 0 : run + 1;
      if (run > LONGEST_RUN) {
        pieces.add(new Piece(start, text.substring(start, i)));
        start = i;
        run = 1;
      }
      i += Character.charCount(point);
    }
    if (start < text.length()) {
      pieces.add(new Piece(start, text.substring(start)));
    }
    return pieces;
  }
}
