package clew.pipeline.cluster;

import java.util.Arrays;

/** Numbers, each once, in an array: repetitions are taken out when it is full. */
public final class LongSet {
  private long[] numbers = new long[256];
  private int size;

  public void add(long number) {
    if (size == numbers.length) {
      sort();
      if (2 * size > numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * numbers.length);
      }
    }
    numbers[size++] = number;
  }

  /** Ascending. */
  public long[] distinct() {
    sort();
    return Arrays.copyOf(numbers, size);
  }

  private void sort() {
    Arrays.sort(numbers, 0, size);
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (kept == 0 || numbers[kept - 1] != numbers[at]) {
        numbers[kept++] = numbers[at];
      }
    }
    size = kept;
  }
}
