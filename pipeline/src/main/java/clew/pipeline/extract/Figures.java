package clew.pipeline.extract;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.jspecify.annotations.Nullable;

/** What single characters are worth as digits, and which are not there at all. */
final class Figures {
  private static final int DECIMAL = UCharacter.NumericType.DECIMAL;
  private static final int DIGIT = UCharacter.NumericType.DIGIT;

  private static final Character.UnicodeScript LATIN = Character.UnicodeScript.LATIN;

  /** Chinese digits, 0 to 9. */
  private static final String HAN = "〇一二三四五六七八九";

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
    if (point == 0x1F10B || point == 0x1F10C) {
      return 0;
    }
    if (point >= '〇' && point <= '龥') {
      return HAN.indexOf(point);
    }
    int type = UCharacter.getIntPropertyValue(point, UProperty.NUMERIC_TYPE);
    if (type != DECIMAL && type != DIGIT) {
      return -1;
    }
    return (int) UCharacter.getUnicodeNumericValue(point);
  }

  /** Raised 1, 2 and 3, which are digits only among other raised ones; -1 for anything else. */
  static int raised(int point) {
    return point == '²' ? 2 : point == '³' ? 3 : -1;
  }

  static boolean superscript(char character) {
    return "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(character) >= 0;
  }

  /** The name of the disguise that a character of a number is; null for a plain one. */
  static @Nullable String disguise(int point) {
    if (point < 128) {
      return null;
    }
    if (keycap(point)) {
      return "emoji";
    }
    if (point >= 0xFE00 && point <= 0xFE0F) {
      return null;
    }
    if (invisible(point)) {
      return "zero_width";
    }
    if (mark(point)) {
      return "marks";
    }
    if (digit(point) >= 0 || raised(point) >= 0) {
      return point >= '０' && point <= '９' ? "full_width" : "other_digits";
    }
    return styledLetter(point) ? "other_letters" : null;
  }

  /** Latin letters in circles, squares, mathematical styles, full width or as small capitals. */
  private static boolean styledLetter(int point) {
    return (point > 0x24F && Character.UnicodeScript.of(point) == LATIN)
        || (point >= 0x24B6 && point <= 0x24E9)
        || (point >= 0x1D400 && point <= 0x1D7FF)
        || (point >= 0x1F130 && point <= 0x1F189);
  }

  /** The digit that a letter is mistaken for; -1 for other letters. */
  static int lookAlike(int letter) {
    return switch (letter) {
      case 'o', 'O', 'о', 'О', 'ο', 'Ο', 'օ', 'Օ' -> 0;
      case 'l', 'I', 'i', 'і', 'І', 'ӏ', 'Ӏ', 'ι', 'Ι' -> 1;
      case 'z', 'Z' -> 2;
      case 'з', 'З' -> 3;
      case 's', 'S', 'ѕ', 'Ѕ' -> 5;
      case 'b', 'б', 'G' -> 6;
      case 'B', 'В', 'Β' -> 8;
      case 'g', 'q' -> 9;
      default -> -1;
    };
  }

  /** Whether a character shows nothing: zero-width, soft hyphen, direction and variation marks. */
  static boolean invisible(int point) {
    return point > 127
        && (Character.getType(point) == Character.FORMAT
            || (point >= 0xFE00 && point <= 0xFE0F)
            || point == 0x34F
            || point == 0x180E
            || keycap(point));
  }

  /** A mark that stands on, under or through the character before it. */
  static boolean mark(int point) {
    return point >= 0x300 && point <= 0x36F;
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
