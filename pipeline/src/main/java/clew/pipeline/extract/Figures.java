package clew.pipeline.extract;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.jspecify.annotations.Nullable;

/** What single characters are worth as digits, and which are not there at all. */
final class Figures {
  private static final int DECIMAL = UCharacter.NumericType.DECIMAL;
  private static final int DIGIT = UCharacter.NumericType.DIGIT;

  private Figures() {}

  /**
   * 0 to 9, for decimal digits of any script and full-width, mathematical, circled and similar
   * digits; -1 for anything else. Raised 2 and 3 are left out: they are square and cubic metres.
   */
  static int digit(int point) {
    if (point < 128) {
      return point >= '0' && point <= '9' ? point - '0' : -1;
    }
    if (point == '²' || point == '³') {
      return -1;
    }
    int type = UCharacter.getIntPropertyValue(point, UProperty.NUMERIC_TYPE);
    if (type != DECIMAL && type != DIGIT) {
      return -1;
    }
    return (int) UCharacter.getUnicodeNumericValue(point);
  }

  /** The name of the disguise that such a digit is; null for 0 to 9 themselves. */
  static @Nullable String disguise(int point) {
    if (point < 128) {
      return null;
    }
    return point >= '０' && point <= '９' ? "full_width" : "other_digits";
  }

  /** The digit that a letter is mistaken for; -1 for other letters. */
  static int lookAlike(int letter) {
    return switch (letter) {
      case 'o', 'O', 'о', 'О', 'ο', 'Ο', 'օ', 'Օ' -> 0;
      case 'l', 'I', 'i', 'і', 'І', 'ӏ', 'Ӏ', 'ι', 'Ι' -> 1;
      case 'z', 'Z' -> 2;
      case 'з', 'З' -> 3;
      case 's', 'S', 'ѕ', 'Ѕ' -> 5;
      case 'b', 'B', 'В', 'Β' -> 8;
      case 'g', 'q' -> 9;
      default -> -1;
    };
  }

  /** Whether a character shows nothing: zero-width, soft hyphen, direction and variation marks. */
  static boolean invisible(int point) {
    return point > 127
        && (Character.getType(point) == Character.FORMAT || (point >= 0xFE00 && point <= 0xFE0F));
  }

  /** The box of a keycap. */
  static boolean keycap(int point) {
    return point == 0x20E3;
  }

  /** Whether a character is a picture rather than punctuation. */
  static boolean picture(int point) {
    return point > 127
        && (UCharacter.hasBinaryProperty(point, UProperty.EXTENDED_PICTOGRAPHIC)
            || Character.getType(point) == Character.OTHER_SYMBOL);
  }
}
