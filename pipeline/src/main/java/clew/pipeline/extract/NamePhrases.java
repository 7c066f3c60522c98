package clew.pipeline.extract;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a name behind a phrase in any language ("me llamo Ana", "меня зовут Анна", "我叫小美"), by
 * {@code name-phrases.txt}. Scripts without spaces give a short run of letters: longer ones hold
 * more than a name.
 */
final class NamePhrases {
  /** Letters of a word that may be a name. Chosen. */
  private static final int LONGEST_WORD = 20;

  /** Ideographs of a name, and a title. Chosen: nearly all have two or three. */
  private static final int MOST_IDEOGRAPHS = 4;

  /** Thai letters and marks of a nickname. Chosen. */
  private static final int MOST_THAI = 12;

  /** White space and signs between phrase and name. Chosen. */
  private static final int MOST_BETWEEN = 3;

  /** What is polite to add to a sentence, and no part of the name. */
  private static final List<String> ENDINGS =
      List.of(
          "นะคะ", "นะครับ", "ค่ะ", "คะ", "ครับ", "จ้า", "입니다", "이에요", "예요", "이고", "です", "と申します",
          "といいます");

  private record Phrase(String words, double confidence, boolean capital) {}

  private final List<Phrase> phrases = new ArrayList<>();
  private final Set<String> ordinary;

  NamePhrases() {
    for (String line : RuleFiles.lines("name-phrases.txt")) {
      String[] parts = line.split("\t", -1);
      for (String words : parts[2].split("\\|", -1)) {
        phrases.add(new Phrase(words, Double.parseDouble(parts[0]), parts[1].equals("capital")));
      }
    }
    Set<String> words = new HashSet<>(RuleFiles.words("common-words.txt"));
    words.addAll(RuleFiles.words("origin-words.txt"));
    words.addAll(RuleFiles.words("gender-words.txt"));
    words.addAll(RuleFiles.words("not-names.txt"));
    ordinary = Set.copyOf(words);
  }

  /** The names; where one phrase ends in another, both may give the same one. */
  List<Finding> find(String text) {
    List<Finding> found = new ArrayList<>();
    String lower = lower(text);
    for (Phrase phrase : phrases) {
      String words = phrase.words();
      for (int at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
        boolean whole = at == 0 || !spaced(text, at) || !letter(text, at - 1);
        Finding name = whole ? behind(text, at + words.length(), phrase) : null;
        if (name != null) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /** Letter by letter, so that no place moves. */
  private static String lower(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(Character.toLowerCase(text.charAt(i)));
    }
    return out.toString();
  }

  private @Nullable Finding behind(String text, int end, Phrase phrase) {
    int start = end;
    while (start < text.length() && start - end < MOST_BETWEEN && between(text.charAt(start))) {
      start++;
    }
    boolean glued = start == end && start < text.length() && spaced(text, start);
    if (start >= text.length() || !letter(text, start) || glued) {
      return null;
    }
    int to = wordEnd(text, start);
    boolean cased = Character.isUpperCase(text.charAt(start));
    if (cased && to + 1 < text.length() && text.charAt(to) == ' ') {
      int second = wordEnd(text, to + 1);
      boolean goesOn = second > to + 2 && Character.isUpperCase(text.charAt(to + 1));
      to = goesOn && !ordinary(text, to + 1, second) ? second : to;
    }
    to = withoutEnding(text, start, to);
    boolean small = phrase.capital() && Character.isLowerCase(text.charAt(start));
    if (small || !fits(text, start, to) || ordinary(text, start, to)) {
      return null;
    }
    return new Finding(
        "name",
        CuedValues.capitals(text.substring(start, to)),
        start,
        to,
        List.of(),
        phrase.confidence());
  }

  private boolean ordinary(String text, int start, int end) {
    return ordinary.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean fits(String text, int start, int end) {
    int length = end - start;
    return switch (UnicodeScript.of(text.codePointAt(start))) {
      case HAN -> length >= 2 && length <= MOST_IDEOGRAPHS;
      case HIRAGANA, KATAKANA, HANGUL -> length >= 1 && length <= LONGEST_WORD / 2;
      case THAI, LAO, KHMER, MYANMAR -> length >= 2 && length <= MOST_THAI;
      default -> length >= 2 && length <= LONGEST_WORD;
    };
  }

  private static int withoutEnding(String text, int start, int end) {
    for (String ending : ENDINGS) {
      if (end - ending.length() > start && text.startsWith(ending, end - ending.length())) {
        return end - ending.length();
      }
    }
    return end;
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start <= 2 * LONGEST_WORD
        && (letter(text, end) || (end > start && "'’-".indexOf(text.charAt(end)) >= 0))) {
      end++;
    }
    while (end > start && !letter(text, end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean letter(String text, int at) {
    int type = Character.getType(text.charAt(at));
    return Character.isLetter(text.charAt(at))
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether the script at a place parts words by spaces. */
  private static boolean spaced(String text, int at) {
    return switch (UnicodeScript.of(text.codePointAt(at))) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
      default -> true;
    };
  }

  private static boolean between(char character) {
    return Amounts.space(character) || ":：,，-–—\"“«「".indexOf(character) >= 0;
  }
}
