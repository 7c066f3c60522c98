package clew.pipeline.cluster;

import java.util.Arrays;
import java.util.List;

/** The longest common subsequence of two texts, by words. */
final class CommonWords {
  private CommonWords() {}

  /**
   * For every word of the one text, the place of its partner in the other, -1 where it has none. Of
   * several longest subsequences, one that takes words of the first text as early as possible.
   * Takes time and memory of the product of the lengths.
   */
  static int[] places(List<String> of, List<String> in) {
    int[][] rest = longestOfTheRest(of, in);
    int[] places = new int[of.size()];
    Arrays.fill(places, -1);
    int i = 0;
    int j = 0;
    while (i < of.size() && j < in.size()) {
      if (of.get(i).equals(in.get(j))) {
        places[i++] = j++;
      } else if (rest[i][j + 1] >= rest[i + 1][j]) {
        j++;
      } else {
        i++;
      }
    }
    return places;
  }

  private static int[][] longestOfTheRest(List<String> of, List<String> in) {
    int[][] rest = new int[of.size() + 1][in.size() + 1];
    for (int i = of.size() - 1; i >= 0; i--) {
      for (int j = in.size() - 1; j >= 0; j--) {
        rest[i][j] =
            of.get(i).equals(in.get(j))
                ? rest[i + 1][j + 1] + 1
                : Math.max(rest[i + 1][j], rest[i][j + 1]);
      }
    }
    return rest;
  }
}
