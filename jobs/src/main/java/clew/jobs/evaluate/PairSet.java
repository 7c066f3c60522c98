package clew.jobs.evaluate;

import java.util.Arrays;

/** Unordered pairs of numbers, each with a mark from 0 to 3, in one sorted array. */
final class PairSet {
  private static final int MARK_BITS = 2;
  private static final int NUMBER_BITS = 31;

  private long[] keys = new long[1 << 10];
  private int size;
  private boolean sorted = true;

  void add(int one, int other, int mark) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key(one, other) | mark;
    sorted = false;
  }

  /** The mark of a pair; -1 where it is not in the set. */
  int mark(int one, int other) {
    sort();
    long key = key(one, other);
    int at = Arrays.binarySearch(keys, 0, size, key);
    int found = at >= 0 ? at : -at - 1;
    return found < size && keys[found] >>> MARK_BITS == key >>> MARK_BITS
        ? (int) (keys[found] & (1 << MARK_BITS) - 1)
        : -1;
  }

  /** Numbers are below 2<sup>30</sup>, so that a pair and its mark fit. */
  private static long key(int one, int other) {
    long low = Math.min(one, other);
    return (low << NUMBER_BITS | Math.max(one, other)) << MARK_BITS;
  }

  private void sort() {
    if (!sorted) {
      Arrays.parallelSort(keys, 0, size);
      sorted = true;
    }
  }
}
