package clew.pipeline.cluster;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Things from 0 to a number, dealt out to lists by a counting sort: two arrays, whatever the number
 * of lists. Within a list things are in their order.
 */
final class Lists implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] starts;
  private final int[] entries;

  /**
   * Deals out.
   *
   * @param listOf the list of a thing; below 0 where it is in none
   */
  Lists(int lists, int things, IntUnaryOperator listOf) {
    starts = new int[lists + 1];
    for (int thing = 0; thing < things; thing++) {
      int list = listOf.applyAsInt(thing);
      if (list >= 0) {
        starts[list + 1]++;
      }
    }
    for (int list = 0; list < lists; list++) {
      starts[list + 1] += starts[list];
    }
    entries = new int[starts[lists]];
    int[] next = starts.clone();
    for (int thing = 0; thing < things; thing++) {
      int list = listOf.applyAsInt(thing);
      if (list >= 0) {
        entries[next[list]++] = thing;
      }
    }
  }

  /** Where a list begins in {@link #entries}; it ends where the next begins. */
  int start(int list) {
    return starts[list];
  }

  int end(int list) {
    return starts[list + 1];
  }

  int size(int list) {
    return starts[list + 1] - starts[list];
  }

  /** The things of one list. */
  int[] list(int list) {
    return Arrays.copyOfRange(entries, starts[list], starts[list + 1]);
  }

  /** All lists, one after the other. */
  int[] entries() {
    return entries;
  }

  int entry(int at) {
    return entries[at];
  }
}
