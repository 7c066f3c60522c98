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
    long least = smallest(book, nodes, limit);
    int[] sample = new int[limit];
    int size = 0;
    for (int i = 0; i < nodes.length && size < limit; i++) {
      if (book.rank(nodes[i]) <= least) {
        sample[size++] = nodes[i];
      }
    }
    return sample;
  }

  /** The largest of the smallest ranks, as many as the limit says. */
  private static long smallest(NodeBook book, int[] nodes, int limit) {
    long[] smallest = new long[limit];
    for (int i = 0; i < limit; i++) {
      smallest[i] = book.rank(nodes[i]);
    }
    Arrays.sort(smallest);
    for (int i = limit; i < nodes.length; i++) {
      long rank = book.rank(nodes[i]);
      if (rank < smallest[limit - 1]) {
        int at = Arrays.binarySearch(smallest, rank);
        int place = at < 0 ? -at - 1 : at;
        System.arraycopy(smallest, place, smallest, place + 1, limit - 1 - place);
        smallest[place] = rank;
      }
    }
    return smallest[limit - 1];
  }
}
