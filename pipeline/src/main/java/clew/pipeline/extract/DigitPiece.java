package clew.pipeline.extract;

import java.util.Set;

/**
 * Something that reads as one or more digits: figures, words, or letters that look like figures.
 * Offsets count UTF-16 units.
 */
record DigitPiece(
    int start, int end, String digits, int languages, Form form, Set<String> disguise) {
  /** Every language has figures. */
  static final int ANY_LANGUAGE = -1;

  /** What it is made of. */
  enum Form {
    FIGURES,
    WORDS,
    TENS,
    WEAK_WORD,
    /** For, to, ate: believed among words that can be nothing but digits. */
    ORDINARY_WORD,
    LOOK_ALIKES
  }

  DigitPiece {
    disguise = Set.copyOf(disguise);
  }

  /** Whether it may as well be no digit at all. */
  boolean doubtful() {
    return form == Form.WEAK_WORD || form == Form.ORDINARY_WORD || form == Form.LOOK_ALIKES;
  }

  boolean singleFigure() {
    return form == Form.FIGURES && digits.length() == 1;
  }

  DigitPiece reading(String otherDigits) {
    return new DigitPiece(start, end, otherDigits, languages, Form.WORDS, disguise);
  }
}
