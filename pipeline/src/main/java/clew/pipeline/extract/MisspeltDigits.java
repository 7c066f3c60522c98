package clew.pipeline.extract;

import clew.pipeline.extract.SpelledDigits.Form;
import clew.pipeline.extract.SpelledDigits.Spelled;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads words that are one slip away from a digit word: a letter doubled, left out, put in, changed
 * or swapped with its neighbour. Words that exist are left alone.
 */
final class MisspeltDigits {
  /** Chosen: of two letters nothing is left to tell. */
  static final int SHORTEST = 3;

  static final int LONGEST = 8;

  /** Chosen: shorter words have too many neighbours; only doubled and swapped letters count. */
  private static final int SHORTEST_CHANGED = 4;

  /** The same for the words of other languages than English, which most ads are not in. */
  private static final int SHORTEST_FOREIGN = 5;

  private static final String MAIN_LANGUAGE = "en";

  private final Map<String, Spelled> slips = new HashMap<>();
  private final Map<String, Map<String, Spelled>> byLanguage = new HashMap<>();

  /**
   * @param languages digit words, folded, by language; where two languages have a slip in common
   *     the first one holds
   */
  MisspeltDigits(Map<String, Map<String, Spelled>> languages) {
    Set<String> real = new HashSet<>(RuleFiles.words("common-words.txt"));
    real.addAll(RuleFiles.words("not-digit-words.txt"));
    languages.values().forEach(words -> real.addAll(words.keySet()));
    languages.forEach(
        (language, words) ->
            words.entrySet().stream()
                .filter(entry -> entry.getValue().form() == Form.WORDS)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> learn(language, entry.getKey(), entry.getValue(), real)));
  }

  /** The slips of one language. */
  Map<String, Spelled> slips(String language) {
    return Map.copyOf(byLanguage.getOrDefault(language, Map.of()));
  }

  @Nullable Spelled read(String word) {
    return slips.get(word);
  }

  private void learn(String language, String word, Spelled spelled, Set<String> real) {
    boolean main = language.equals(MAIN_LANGUAGE);
    int shortest = main ? SHORTEST_CHANGED : SHORTEST_FOREIGN;
    Set<String> found = new HashSet<>(doubledAndSwapped(word));
    if (word.length() >= shortest && word.charAt(0) < 128) {
      found.addAll(changed(word));
    }
    Spelled weak = new Spelled(spelled.digits(), spelled.languages(), Form.WEAK_WORD);
    for (String slip : found) {
      if (slip.length() >= SHORTEST && !real.contains(slip)) {
        slips.putIfAbsent(slip, weak);
        byLanguage.computeIfAbsent(language, key -> new HashMap<>()).putIfAbsent(slip, weak);
      }
    }
  }

  private static Set<String> doubledAndSwapped(String word) {
    Set<String> out = new HashSet<>();
    for (int i = 0; i < word.length(); i++) {
      out.add(word.substring(0, i + 1) + word.substring(i));
      if (i + 1 < word.length()) {
        out.add(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
      }
    }
    return out;
  }

  private static Set<String> changed(String word) {
    Set<String> out = new HashSet<>();
    for (int i = 0; i <= word.length(); i++) {
      String before = word.substring(0, i);
      String after = word.substring(i);
      if (!after.isEmpty()) {
        out.add(before + after.substring(1));
      }
      for (char letter = 'a'; letter <= 'z'; letter++) {
        out.add(before + letter + after);
        if (!after.isEmpty()) {
          out.add(before + letter + after.substring(1));
        }
      }
    }
    return out;
  }
}
