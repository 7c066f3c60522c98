package clew.pipeline.link;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Ascending hashes, and where those begin that begin alike: a few of millions are left to look
 * through.
 */
final class LongIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] values;
  private final int[] begins;
  private final int shift;

  /**
   * @param values ascending as signed numbers, each once, spread over all 64 bits
   */
  LongIndex(long[] values) {
    this.values = values;
    int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(values.length / 4));
    shift = Long.SIZE - bits;
    begins = new int[(1 << bits) + 1];
    for (long value : values) {
      begins[head(value) + 1]++;
    }
    for (int head = 1; head < begins.length; head++) {
      begins[head] += begins[head - 1];
    }
  }

  private int head(long value) {
    return (int) ((value ^ Long.MIN_VALUE) >>> shift);
  }

  int size() {
    return values.length;
  }

  /** The place of a value; below 0 where it is not there. */
  int of(long value) {
    int head = head(value);
    return Arrays.binarySearch(values, begins[head], begins[head + 1], value);
  }
}
