package clew.pipeline.ingest;

import java.io.Serializable;
import java.util.Arrays;

/** Numbers one after the other, without a box round each. */
final class Numbers implements Serializable {
  private static final long serialVersionUID = 1L;

  private long[] numbers = new long[16];
  private int count;

  static Numbers[] buckets(int number) {
    Numbers[] buckets = new Numbers[number];
    Arrays.setAll(buckets, i -> new Numbers());
    return buckets;
  }

  void add(long number) {
    makeRoom(1);
    numbers[count++] = number;
  }

  void addAll(Numbers other) {
    makeRoom(other.count);
    System.arraycopy(other.numbers, 0, numbers, count, other.count);
    count += other.count;
  }

  /** How many different ones there are that are not among others. */
  long distinctWithout(Numbers others) {
    long[] mine = Arrays.copyOf(numbers, count);
    long[] theirs = Arrays.copyOf(others.numbers, others.count);
    Arrays.sort(mine);
    Arrays.sort(theirs);
    long distinct = 0;
    for (int i = 0; i < mine.length; i++) {
      boolean again = i > 0 && mine[i] == mine[i - 1];
      distinct += again || Arrays.binarySearch(theirs, mine[i]) >= 0 ? 0 : 1;
    }
    return distinct;
  }

  private void makeRoom(int more) {
    if (count + more > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, count + more));
    }
  }
}
