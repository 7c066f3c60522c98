package clew.pipeline.extract;

import java.util.List;
import java.util.Optional;

/**
 * A number as somebody at the keyboard writes it, who means a number and nothing else: figures of
 * any script with anything between them, or words.
 */
public final class WrittenPhone {
  private static final String TRUNK_IN_BRACKETS = "(0)";
  private static final String ABROAD = "00";
  private static final String ABROAD_FROM_AMERICA = "011";

  /** E.164 allows 15 digits. */
  private static final int MOST_DIGITS = 15;

  /** Chosen: with fewer it would be a short code, of which an ad's figures are full. */
  private static final int FEWEST_DIGITS = 6;

  private WrittenPhone() {}

  /**
   * The digits that may be meant, as {@link DialledForms} gives them; none where it is no number.
   */
  public static List<String> forms(String written) {
    String number = written.strip();
    boolean plus = number.startsWith("+") || number.startsWith("(+") || number.startsWith("＋");
    String digits = digits(plus ? number.replace(TRUNK_IN_BRACKETS, "") : number).orElse("");
    if (plus) {
      return fits(digits) ? List.of("+" + digits) : List.of();
    }
    for (String abroad : List.of(ABROAD, ABROAD_FROM_AMERICA)) {
      if (digits.startsWith(abroad) && fits(digits.substring(abroad.length()))) {
        return List.of("+" + digits.substring(abroad.length()), digits);
      }
    }
    return fits(digits) ? List.of(digits) : List.of();
  }

  private static boolean fits(String digits) {
    return digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS;
  }

  private static Optional<String> digits(String number) {
    boolean words = number.codePoints().anyMatch(WrittenPhone::isWord);
    return words ? spelled(number) : Optional.of(figures(number));
  }

  private static boolean isWord(int point) {
    return Character.isLetter(point) && Figures.digit(point) < 0;
  }

  private static String figures(String number) {
    StringBuilder digits = new StringBuilder();
    number.codePoints().map(Figures::digit).filter(digit -> digit >= 0).forEach(digits::append);
    return digits.toString();
  }

  /** Words and letters that look like figures: all that is written must be of the one number. */
  private static Optional<String> spelled(String number) {
    List<DigitRun> runs = new DigitScanner(new SpelledDigits()).scan(number);
    if (runs.size() != 1) {
      return Optional.empty();
    }
    List<DigitPiece> pieces = runs.get(0).pieces();
    String around =
        number.substring(0, pieces.get(0).start())
            + number.substring(pieces.get(pieces.size() - 1).end());
    StringBuilder digits = new StringBuilder();
    pieces.forEach(piece -> digits.append(figures(piece.digits())));
    return around.codePoints().anyMatch(Character::isLetterOrDigit)
        ? Optional.empty()
        : Optional.of(digits.toString());
  }
}
