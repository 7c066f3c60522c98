package clew.jobs.lookup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, as a phrase is compared with it: runs of letters, figures and underscores in
 * compatibility form (NFKC), whatever their case. Characters that nobody sees (soft hyphens,
 * joiners of zero width) are as if not there. Scripts that write no spaces give a word for each
 * character with its marks, so that a phrase is found within a sentence.
 *
 * <p>Not Lucene's {@code StandardTokenizer}: for that the address {@code mail.example}, {@code
 * 3.14} and {@code don't} are one word each, of which no part is found.
 */
final class Words {
  /** UTF-16 units by which a word is known: Lucene takes terms of up to 32,766 bytes. */
  private static final int LONGEST = 255;

  private Words() {}

  /** In the order in which they stand. */
  static List<String> of(String text) {
    String folded = fold(text);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean alone = false;
    for (int at = 0; at < folded.length(); ) {
      int point = folded.codePointAt(at);
      at += Character.charCount(point);
      if (isUnseen(point)) {
        continue;
      }
      boolean mark = isMark(point);
      if (mark ? word.isEmpty() : !isOfWords(point)) {
        end(word, words);
      } else {
        boolean unspaced = !mark && point > 0x0E00 && isUnspaced(point);
        if (!mark && (unspaced || alone)) {
          end(word, words);
        }
        alone = mark ? alone : unspaced;
        word.appendCodePoint(point);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.substring(0, Math.min(LONGEST, word.length())));
      word.setLength(0);
    }
  }

  /** By way of capitals, so that ß is ss. */
  private static String fold(String text) {
    return text.chars().allMatch(unit -> unit < 128)
        ? text.toLowerCase(Locale.ROOT)
        : Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
  }

  private static boolean isOfWords(int point) {
    if (point < 128) {
      return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9') || point == '_';
    }
    int type = Character.getType(point);
    return Character.isLetter(point)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isMark(int point) {
    int type = point < 128 ? Character.UNASSIGNED : Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Format characters, signs that say how the one before is drawn, and what goes around it. */
  private static boolean isUnseen(int point) {
    if (point < 128) {
      return false;
    }
    int type = Character.getType(point);
    return type == Character.FORMAT
        || type == Character.ENCLOSING_MARK
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0100 && point <= 0xE01EF);
  }

  private static boolean isUnspaced(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }
}
