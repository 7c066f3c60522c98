package clew.pipeline.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words behind an amount that multiply it, by {@code magnitudes.txt}: 5k, 1.5 mil, 2 lakh, 3万. */
final class Magnitudes {
  private static final String EVERYWHERE = "*";
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /**
   * How often an amount is meant, and where the word for it ends.
   *
   * @param money whether nobody says so of anything but money
   */
  record Magnitude(BigDecimal times, int end, boolean money) {}

  private record Word(String word, BigDecimal times, Set<String> regions, Set<String> money) {}

  private final List<Word> words = new ArrayList<>();

  Magnitudes() {
    for (String line : RuleFiles.lines("magnitudes.txt")) {
      String[] parts = line.split("\t", -1);
      for (String word : parts[2].trim().split("\\s+", -1)) {
        words.add(new Word(word, new BigDecimal(parts[0]), regions(parts[1]), regions(parts[3])));
      }
    }
    words.sort(Comparator.comparingInt((Word word) -> word.word().length()).reversed());
  }

  private static Set<String> regions(String written) {
    return written.isBlank() ? Set.of() : Set.of(written.trim().split("\\s+", -1));
  }

  /**
   * The word at the end of an amount; null if there is none.
   *
   * @param priced whether a currency stands before the amount: then m, too, is a million
   */
  @Nullable Magnitude at(String text, int end, @Nullable String region, boolean priced) {
    int start = end < text.length() && Amounts.space(text.charAt(end)) ? end + 1 : end;
    if (start >= text.length() || !Character.isLetter(text.charAt(start))) {
      return null;
    }
    String home = region == null ? "" : region.toUpperCase(Locale.ROOT);
    for (Word word : words) {
      int last = start + word.word().length();
      boolean here = word.regions().contains(EVERYWHERE) || word.regions().contains(home);
      if (here
          && text.regionMatches(true, start, word.word(), 0, word.word().length())
          && ends(text, last, word.word())) {
        return new Magnitude(word.times(), last, word.money().contains(home));
      }
    }
    boolean million = priced && start == end && Character.toLowerCase(text.charAt(start)) == 'm';
    return million && ends(text, start + 1, "m") ? new Magnitude(MILLION, start + 1, false) : null;
  }

  /** A currency may be stuck to a word without letters of its own: 3万円. */
  private static boolean ends(String text, int last, String word) {
    return last >= text.length()
        || word.codePointAt(0) >= 0x2E80
        || !Character.isLetterOrDigit(text.charAt(last));
  }
}
