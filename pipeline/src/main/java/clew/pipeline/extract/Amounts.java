package clew.pipeline.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads amounts with thousands in groups and cents, whatever separates them. Java's regex-free. */
final class Amounts {
  /** Chosen: a hundred thousand million; what is longer is no price. */
  private static final int MOST_DIGITS = 12;

  /** Chosen: twelve digits, each with a separator; bounds the work on tables of figures. */
  private static final int LONGEST = 24;

  private static final int GROUP = 3;
  private static final int FEWEST_DECIMALS = 2;

  /** An amount and where its last digit ends. */
  record Amount(BigDecimal value, int end) {}

  private Amounts() {}

  /** The amount that begins at a digit; null if it has too many digits. */
  static @Nullable Amount read(String text, int start) {
    int end = end(text, start);
    String written = text.substring(start, end);
    String digits = figures(written);
    if (digits.length() > MOST_DIGITS) {
      return null;
    }
    int point = decimalPoint(written);
    BigDecimal whole = new BigDecimal(digits);
    BigDecimal value =
        point < 0 ? whole : whole.movePointLeft(figures(written.substring(point)).length());
    return new Amount(
        value.scale() < FEWEST_DECIMALS ? value.setScale(FEWEST_DECIMALS) : value, end);
  }

  /**
   * Where an amount ends. Digits go on over a point, comma or apostrophe, and over a space before
   * three of them.
   */
  static int end(String text, int start) {
    int end = digits(text, start);
    while (end + 1 < text.length() && end - start < LONGEST) {
      char separator = text.charAt(end);
      int next = digits(text, end + 1);
      int many = next - end - 1;
      boolean joins = (separator == '.' || separator == ',') && many > 0;
      boolean groups =
          (space(separator) || apostrophe(separator))
              && many == GROUP
              && end - start <= 3 + spread(text, start, end);
      if (!joins && !groups) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** Only the first group may have fewer than three digits: "2 1500" are two numbers. */
  private static int spread(String text, int start, int end) {
    int first = digits(text, start);
    return first - start <= GROUP ? end - first : -text.length();
  }

  private static int digits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static String figures(String written) {
    StringBuilder figures = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char character = written.charAt(i);
      if (character >= '0' && character <= '9') {
        figures.append(character);
      }
    }
    return figures.toString();
  }

  /** Where the cents begin; -1 if there are none. */
  private static int decimalPoint(String written) {
    int point = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    if (point < 0) {
      return -1;
    }
    char sign = written.charAt(point);
    int after = written.length() - point - 1;
    boolean once = written.indexOf(sign) == point;
    boolean otherBefore = written.indexOf(sign == '.' ? ',' : '.') >= 0;
    int before = point - firstDigits(written, point);
    if (after != GROUP) {
      return point;
    }
    boolean grouped = before <= GROUP && !written.startsWith("0");
    return once && (otherBefore || !grouped) && !spaced(written) ? point : -1;
  }

  private static int firstDigits(String written, int point) {
    int start = point;
    while (start > 0 && Character.isDigit(written.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean spaced(String written) {
    return written.chars().anyMatch(character -> space((char) character));
  }

  static boolean space(char character) {
    return character == ' '
        || character == '\u00a0'
        || character == '\u202f'
        || character == '\u2009';
  }

  private static boolean apostrophe(char character) {
    return character == '\'' || character == '’';
  }
}
