package clew.pipeline.extract;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    WEAK_WORD,
    /** For, to, ate, …: believed among words that can be nothing but digits. */
    ORDINARY_WORD
  }

  /** Digits, and the languages that have these words, a bit each. */
  public record Spelled(String digits, int languages, Form form) {}

  /** Glued words: "zerofor", "tozeroto". Chosen. */
  private static final GluedDigits.Share ORDINARY = new GluedDigits.Share(2, 1);

  private static final int FEWEST_GLUED = 2;

  /** Among many glued words one in three may be misspelt. Chosen. */
  private static final GluedDigits.Share SLIPS = new GluedDigits.Share(1, 2);

  private static final int FEWEST_GLUED_SLIPS = 4;

  /** Letters of four digit words, one of them short of a letter. */
  private static final int SHORTEST_GLUED_SLIPS = 12;

  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

  /** Cyrillic and Greek letters that pass for Latin ones within a Latin word. */
  private static final Map<Integer, Character> PASSES_FOR = passesFor();

  private final Map<String, Spelled> whole = new HashMap<>();
  private final Set<Integer> beginnings = new HashSet<>();
  private final List<GluedDigits> languages = new ArrayList<>();
  private final MisspeltDigits misspelt;
  private final GluedDigits gluedSlips;

  public SpelledDigits() {
    Map<String, Map<String, Spelled>> byLanguage = new LinkedHashMap<>();
    for (String line : RuleFiles.lines("digit-words.txt")) {
      String[] parts = line.split("\t", -1);
      Map<String, Spelled> words =
          byLanguage.computeIfAbsent(parts[0].substring(0, 2), key -> new HashMap<>());
      int bit = 1 << new ArrayList<>(byLanguage.keySet()).indexOf(parts[0].substring(0, 2));
      for (String written : parts[2].trim().split("\\s+", -1)) {
        Spelled spelled = new Spelled(parts[1], bit, form(parts[0]));
        String word = fold(written);
        words.putIfAbsent(word, spelled);
        beginnings.add(beginning(word));
        whole.merge(word, spelled, SpelledDigits::both);
      }
    }
    byLanguage
        .values()
        .forEach(words -> languages.add(new GluedDigits(words, ORDINARY, FEWEST_GLUED)));
    misspelt = new MisspeltDigits(byLanguage);
    Map<String, Spelled> slips = new HashMap<>(misspelt.slips("en"));
    slips.putAll(byLanguage.getOrDefault("en", Map.of()));
    gluedSlips = new GluedDigits(slips, SLIPS, FEWEST_GLUED_SLIPS);
  }

  private static Form form(String language) {
    return switch (language.substring(2)) {
      case "~" -> Form.WEAK_WORD;
      case "+" -> Form.TENS;
      case "?" -> Form.ORDINARY_WORD;
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
    if (letters.length() < 2 || letters.length() > LONGEST_RUN || !mayBegin(letters, 0)) {
      return null;
    }
    String run = fold(letters);
    Spelled word = whole.get(run);
    return word != null ? word : glued(run);
  }

  /** The digit of a word that is one letter away from it; null if it is anything else. */
  @Nullable Spelled misspelt(CharSequence letters) {
    return letters.length() < MisspeltDigits.SHORTEST || letters.length() > MisspeltDigits.LONGEST
        ? null
        : misspelt.read(fold(letters));
  }

  /** Passes over most words before anything is folded. */
  boolean mayBegin(CharSequence letters, int at) {
    char first = Character.toLowerCase(letters.charAt(at));
    char second = Character.toLowerCase(letters.charAt(at + 1));
    return first > 127 || second > 127 || beginnings.contains(first << 16 | second);
  }

  private static int beginning(String word) {
    return word.charAt(0) << 16 | word.charAt(1);
  }

  private @Nullable Spelled glued(String run) {
    Spelled found = null;
    for (GluedDigits language : languages) {
      Spelled spelled = language.read(run);
      if (spelled != null) {
        found = found == null ? spelled : both(found, spelled);
      }
    }
    return found != null || run.length() < SHORTEST_GLUED_SLIPS ? found : gluedSlips.read(run);
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

  private static Map<Integer, Character> passesFor() {
    String foreign = "аеорсхуіѕјοαεινρτυχк";
    String latin = "aeopcxyisjoaeivptuxk";
    Map<Integer, Character> letters = new HashMap<>();
    for (int i = 0; i < foreign.length(); i++) {
      letters.put((int) foreign.charAt(i), latin.charAt(i));
    }
    return Map.copyOf(letters);
  }
}
