package clew.pipeline.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The longest common subsequence of two texts, by words. */
final class CommonWords {
  private CommonWords() {}

  /**
   * For every word of the one text, the place of its partner in the other, -1 where it has none. Of
   * several longest subsequences, one that takes words of the first text as early as possible.
   * Takes time and memory of the product of the lengths.
   */
  static int[] places(List<String> of, List<String> in) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] one = numbered(of, numbers);
    int[] other = numbered(in, numbers);
    int[][] rest = longestOfTheRest(one, other);
    int[] places = new int[one.length];
    Arrays.fill(places, -1);
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        places[i++] = j++;
      } else if (rest[i][j + 1] >= rest[i + 1][j]) {
        j++;
      } else {
        i++;
      }
    }
    return places;
  }

  /** Equal words have equal numbers. */
  private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
    return words.stream()
        .mapToInt(word -> numbers.computeIfAbsent(word, key -> numbers.size()))
        .toArray();
  }

  private static int[][] longestOfTheRest(int[] of, int[] in) {
    int[][] rest = new int[of.length + 1][in.length + 1];
    for (int i = of.length - 1; i >= 0; i--) {
      for (int j = in.length - 1; j >= 0; j--) {
        rest[i][j] =
            of[i] == in[j] ? rest[i + 1][j + 1] + 1 : Math.max(rest[i + 1][j], rest[i][j + 1]);
      }
    }
    return rest;
  }
}
