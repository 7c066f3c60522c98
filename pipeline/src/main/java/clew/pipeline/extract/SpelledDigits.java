package clew.pipeline.extract;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a run of letters as digits: {@code seven}, {@code SEVENfive}, {@code sewe}, or a misspelt
 * {@code sevn}. The words come from {@code digit-words.txt}.
 */
public final class SpelledDigits {
  /** Longest run of letters that is looked at: a number of 15 digits in the longest words. */
  static final int LONGEST_RUN = 120;

  /** What stands for a word in a number. */
  public enum Form {
    /** A word, or several without a space, of one language. */
    WORDS,
    /** Twenty, thirty, …: a unit after it takes the place of the nought. */
    TENS,
    /** A misspelt word, or one that means something else: believed among other digits only. */
    WEAK_WORD
  }

  /** Digits, and the languages that have these words, a bit each. */
  public record Spelled(String digits, int languages, Form form) {}

  private record Vocabulary(int language, int longest, Map<String, String> words) {}

  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

  /** Cyrillic letters that pass for Latin ones within a Latin word. */
  private static final Map<Integer, Character> PASSES_FOR =
      Map.of(
          (int) 'а', 'a', (int) 'е', 'e', (int) 'о', 'o', (int) 'р', 'p', (int) 'с', 'c', (int) 'х',
          'x', (int) 'у', 'y', (int) 'і', 'i', (int) 'ѕ', 's', (int) 'ј', 'j');

  private final Map<String, Spelled> whole = new HashMap<>();
  private final Set<Integer> beginnings = new HashSet<>();
  private final List<Vocabulary> vocabularies = new ArrayList<>();

  public SpelledDigits() {
    Map<String, Map<String, String>> plain = new HashMap<>();
    List<String> languages = new ArrayList<>();
    for (String line : RuleFiles.lines("digit-words.txt")) {
      String[] parts = line.split("\t", -1);
      String language = parts[0].substring(0, 2);
      if (!languages.contains(language)) {
        languages.add(language);
      }
      int bit = 1 << languages.indexOf(language);
      for (String written : parts[2].trim().split("\\s+", -1)) {
        String word = fold(written);
        Form form = form(parts[0]);
        beginnings.add(beginning(word));
        whole.merge(word, new Spelled(parts[1], bit, form), SpelledDigits::both);
        if (form == Form.WORDS) {
          plain.computeIfAbsent(language, key -> new HashMap<>()).put(word, parts[1]);
        }
      }
    }
    for (String language : languages) {
      Map<String, String> words = plain.getOrDefault(language, Map.of());
      int longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
      vocabularies.add(new Vocabulary(1 << languages.indexOf(language), longest, words));
    }
  }

  private static Form form(String language) {
    return switch (language.substring(2)) {
      case "~" -> Form.WEAK_WORD;
      case "+" -> Form.TENS;
      default -> Form.WORDS;
    };
  }

  /** A word of two languages; where they disagree about its digits, the first one named holds. */
  private static Spelled both(Spelled first, Spelled second) {
    return first.digits.equals(second.digits) && first.form == second.form
        ? new Spelled(first.digits, first.languages | second.languages, first.form)
        : first;
  }

  /** The digits of a run of letters; null if it is anything else. */
  public @Nullable Spelled read(CharSequence letters) {
    if (letters.length() < 2 || letters.length() > LONGEST_RUN || !mayBegin(letters)) {
      return null;
    }
    String run = fold(letters);
    Spelled word = whole.get(run);
    return word != null ? word : glued(run);
  }

  /** Passes over most words before anything is folded. */
  private boolean mayBegin(CharSequence letters) {
    char first = Character.toLowerCase(letters.charAt(0));
    char second = Character.toLowerCase(letters.charAt(1));
    return first > 127 || second > 127 || beginnings.contains(first << 16 | second);
  }

  private static int beginning(String word) {
    return word.charAt(0) << 16 | word.charAt(1);
  }

  private @Nullable Spelled glued(String run) {
    Spelled found = null;
    for (Vocabulary vocabulary : vocabularies) {
      String digits = glued(run, vocabulary);
      if (digits != null) {
        Spelled spelled = new Spelled(digits, vocabulary.language, Form.WORDS);
        found = found == null ? spelled : both(found, spelled);
      }
    }
    return found;
  }

  /**
   * Parts the run into words from the left; {@code upTo[i]} holds the digits of its first i
   * letters.
   */
  private static @Nullable String glued(String run, Vocabulary vocabulary) {
    @Nullable String[] upTo = new @Nullable String[run.length() + 1];
    upTo[0] = "";
    int reached = 0;
    for (int i = 0; i <= reached && i < run.length(); i++) {
      String before = upTo[i];
      if (before == null) {
        continue;
      }
      int last = Math.min(run.length(), i + vocabulary.longest);
      for (int j = i + 2; j <= last; j++) {
        String digits = vocabulary.words.get(run.substring(i, j));
        if (digits != null && upTo[j] == null) {
          upTo[j] = before + digits;
          reached = Math.max(reached, j);
        }
      }
    }
    return upTo[run.length()];
  }

  /** Lower case, without accents, look-alikes of another script put right. */
  static String fold(CharSequence letters) {
    StringBuilder out = new StringBuilder(letters.length());
    boolean latin = false;
    for (int i = 0; i < letters.length(); ) {
      int point = Character.codePointAt(letters, i);
      i += Character.charCount(point);
      int lower = Character.toLowerCase(point);
      if (lower >= 'a' && lower <= 'z') {
        latin = true;
      } else if (lower > 127) {
        String parts = DECOMPOSED.getDecomposition(lower);
        lower = parts == null ? lower : parts.codePointAt(0);
      }
      if (Character.getType(lower) != Character.NON_SPACING_MARK) {
        out.appendCodePoint(lower);
      }
    }
    return latin ? withoutLookAlikes(out) : out.toString();
  }

  private static String withoutLookAlikes(StringBuilder word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
        word.setCharAt(i, PASSES_FOR.getOrDefault((int) word.charAt(i), word.charAt(i)));
      }
    }
    return word.toString();
  }
}
