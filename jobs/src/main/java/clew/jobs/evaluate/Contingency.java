package clew.jobs.evaluate;

import java.util.Arrays;

/**
 * How two partitions of the same ads cut each other: the cells that are not empty, ordered by left
 * part and then by right part, each with its number of ads.
 *
 * <p>Parts are numbered from 0 without gaps.
 */
final class Contingency {
  private static final int BITS = 32;
  private static final long LOW = 0xFFFF_FFFFL;

  private final int[] leftSizes;
  private final int[] rightSizes;
  private final long[] keys;
  private final int[] counts;
  private final int ads;

  private Contingency(int[] leftSizes, int[] rightSizes, long[] keys, int[] counts, int ads) {
    this.leftSizes = leftSizes;
    this.rightSizes = rightSizes;
    this.keys = keys;
    this.counts = counts;
    this.ads = ads;
  }

  static Contingency of(int[] left, int[] right) {
    long[] sorted = new long[left.length];
    for (int ad = 0; ad < left.length; ad++) {
      sorted[ad] = key(left[ad], right[ad]);
    }
    Arrays.parallelSort(sorted);
    long[] keys = new long[left.length];
    int[] counts = new int[left.length];
    int cells = 0;
    for (int ad = 0; ad < sorted.length; ad++) {
      if (ad == 0 || sorted[ad] != sorted[ad - 1]) {
        keys[cells++] = sorted[ad];
      }
      counts[cells - 1]++;
    }
    return new Contingency(
        sizes(left),
        sizes(right),
        Arrays.copyOf(keys, cells),
        Arrays.copyOf(counts, cells),
        left.length);
  }

  private static long key(int left, int right) {
    return (long) left << BITS | right;
  }

  private static int[] sizes(int[] parts) {
    int[] sizes = new int[Arrays.stream(parts).max().orElse(-1) + 1];
    for (int part : parts) {
      sizes[part]++;
    }
    return sizes;
  }

  int ads() {
    return ads;
  }

  int cells() {
    return keys.length;
  }

  int left(int cell) {
    return (int) (keys[cell] >>> BITS);
  }

  int right(int cell) {
    return (int) (keys[cell] & LOW);
  }

  int count(int cell) {
    return counts[cell];
  }

  /** Ads that lie in both parts. */
  int count(int left, int right) {
    int cell = Arrays.binarySearch(keys, key(left, right));
    return cell < 0 ? 0 : counts[cell];
  }

  int leftParts() {
    return leftSizes.length;
  }

  int rightParts() {
    return rightSizes.length;
  }

  int leftSize(int part) {
    return leftSizes[part];
  }

  int rightSize(int part) {
    return rightSizes[part];
  }

  int largestLeft() {
    return Arrays.stream(leftSizes).max().orElse(0);
  }

  int largestRight() {
    return Arrays.stream(rightSizes).max().orElse(0);
  }

  /** Over all ads, the mean share of an ad's left part that lies in its right part too. */
  double meanShareOfLeft() {
    double sum = 0;
    for (int cell = 0; cell < cells(); cell++) {
      sum += (double) counts[cell] * counts[cell] / leftSizes[left(cell)];
    }
    return sum / ads;
  }

  /** Over all ads, the mean share of an ad's right part that lies in its left part too. */
  double meanShareOfRight() {
    double sum = 0;
    for (int cell = 0; cell < cells(); cell++) {
      sum += (double) counts[cell] * counts[cell] / rightSizes[right(cell)];
    }
    return sum / ads;
  }

  /** Pairs of ads that both partitions put together. */
  double pairs() {
    return pairs(counts);
  }

  double leftPairs() {
    return pairs(leftSizes);
  }

  double rightPairs() {
    return pairs(rightSizes);
  }

  double allPairs() {
    return pairs(ads);
  }

  private static double pairs(int[] sizes) {
    return Arrays.stream(sizes).mapToDouble(Contingency::pairs).sum();
  }

  private static double pairs(int size) {
    return size * (size - 1.0) / 2;
  }

  /** How many right parts each left part reaches into. */
  int[] rightPartsOfEachLeft() {
    int[] reached = new int[leftSizes.length];
    for (int cell = 0; cell < cells(); cell++) {
      reached[left(cell)]++;
    }
    return reached;
  }

  /** How many left parts each right part reaches into. */
  int[] leftPartsOfEachRight() {
    int[] reached = new int[rightSizes.length];
    for (int cell = 0; cell < cells(); cell++) {
      reached[right(cell)]++;
    }
    return reached;
  }
}
