package clew.pipeline.link;

import java.util.Arrays;

/**
 * A sample of bounded size of the carriers of a value: those of the smallest ranks. So it depends
 * on who carries the value, never on the order in which they come.
 */
final class Sample {
  private Sample() {}

  /** All where there are no more than the limit, else so many; in the order of the nodes. */
  static int[] of(NodeBook book, int[] nodes, int limit) {
    if (nodes.length <= limit) {
      return nodes;
    }
    long[] ranks = new long[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      ranks[i] = book.rank(nodes[i]);
    }
    long[] sorted = ranks.clone();
    Arrays.sort(sorted);
    long least = sorted[limit - 1];
    int[] sample = new int[limit];
    int size = 0;
    for (int i = 0; i < nodes.length && size < limit; i++) {
      if (ranks[i] <= least) {
        sample[size++] = nodes[i];
      }
    }
    return sample;
  }
}
