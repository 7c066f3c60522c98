package clew.pipeline.link;

import java.util.Arrays;

/** Long numbers in an array that grows. */
final class LongArray {
  private long[] values = new long[64];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  /** As they were added. */
  long[] toArray() {
    return Arrays.copyOf(values, size);
  }

  /** Ascending, each once. */
  long[] sortedDistinct() {
    Arrays.parallelSort(values, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[kept++] = values[i];
      }
    }
    return Arrays.copyOf(values, kept);
  }
}
