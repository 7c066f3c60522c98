package clew.jobs.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells true clusters by what they hold in each slice: those that hold the same are of one kind.
 * Most hands have one ad and are alike, so there are far fewer kinds than clusters.
 */
final class SliceKinds {
  private final Map<Content, Integer> numbers = new HashMap<>();

  /** The kind of a cluster by its cells, from 0 in the order in which kinds are first met. */
  int of(int[] slices, double[] sums) {
    Content content = new Content(slices, sums);
    Integer known = numbers.putIfAbsent(content, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  int count() {
    return numbers.size();
  }

  private static final class Content {
    private final int[] slices;
    private final double[] sums;
    private final int hash;

    Content(int[] slices, double[] sums) {
      this.slices = slices;
      this.sums = sums;
      this.hash = 31 * Arrays.hashCode(slices) + Arrays.hashCode(sums);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Content content
          && Arrays.equals(slices, content.slices)
          && Arrays.equals(sums, content.sums);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
