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
   * Takes time and memory of the product of the lengths, less what both begin with.
   */
  static int[] places(List<String> of, List<String> in) {
    Map<String, Integer> numbers = new HashMap<>();
    return places(numbered(of, numbers), numbered(in, numbers));
  }

  /** Equal words get equal numbers: they are compared many times. */
  private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
    int[] numbered = new int[words.size()];
    for (int i = 0; i < numbered.length; i++) {
      Integer known = numbers.putIfAbsent(words.get(i), numbers.size());
      numbered[i] = known == null ? numbers.size() - 1 : known;
    }
    return numbered;
  }

  private static int[] places(int[] of, int[] in) {
    int[] places = new int[of.length];
    Arrays.fill(places, -1);
    int i = 0;
    while (i < of.length && i < in.length && of[i] == in[i]) {
      places[i] = i;
      i++;
    }
    int j = i;
    int[][] rest = longestOfTheRest(of, in, i);
    while (i < of.length && j < in.length) {
      if (of[i] == in[j]) {
        places[i++] = j++;
      } else if (rest[i][j + 1] >= rest[i + 1][j]) {
        j++;
      } else {
        i++;
      }
    }
    return places;
  }

  private static int[][] longestOfTheRest(int[] of, int[] in, int from) {
    int[][] rest = new int[of.length + 1][];
    rest[of.length] = new int[in.length + 1];
    for (int i = of.length - 1; i >= from; i--) {
      int[] below = rest[i + 1];
      int[] row = new int[in.length + 1];
      for (int j = in.length - 1; j >= from; j--) {
        row[j] = of[i] == in[j] ? below[j + 1] + 1 : Math.max(below[j], row[j + 1]);
      }
      rest[i] = row;
    }
    return rest;
  }
}
