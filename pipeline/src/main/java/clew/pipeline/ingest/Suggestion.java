package clew.pipeline.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The word that somebody may have meant. */
final class Suggestion {
  /**
   * Letters that may be wrong: a third of the word (chosen), so that "place" never becomes "price".
   */
  private static final int LETTERS_PER_ERROR = 3;

  private Suggestion() {}

  /** The nearest word, if one is near; of equally near ones the first in alphabetical order. */
  static Optional<String> of(String wrong, Collection<String> known) {
    int limit = Math.max(1, wrong.length() / LETTERS_PER_ERROR);
    return new TreeSet<>(known)
        .stream()
            .filter(word -> distance(fold(wrong), fold(word)) <= limit)
            .min(Comparator.comparingInt(word -> distance(fold(wrong), fold(word))));
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's distance, with two swapped neighbours as one error. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
    if (i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1)) {
      best = Math.min(best, d[i - 2][j - 2] + 1);
    }
    return best;
  }
}
