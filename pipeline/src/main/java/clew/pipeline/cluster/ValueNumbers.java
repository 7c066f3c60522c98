package clew.pipeline.cluster;

import java.util.Arrays;

/**
 * Numbers for values in the order in which they come, by a hash of 64 bits each. Of a hundred
 * million values two have one hash with a chance of 1 in 3,700; they are then one value to whom
 * uses the numbers, in every order of values.
 */
final class ValueNumbers {
  /** Odd, with bits all over: the golden ratio of 64 bits. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[64];
  private int[] slots = new int[256];
  private int size;

  /** A hash of a value and what kind it is of. */
  static long hash(int kind, String value) {
    long hash = (kind + 1) * SPREAD;
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * SPREAD;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  int size() {
    return size;
  }

  /** The number of a hash, a new one where it is new. */
  int number(long hash) {
    int slot = slot(hash);
    if (slots[slot] == 0) {
      if (size == hashes.length) {
        grow();
        slot = slot(hash);
      }
      hashes[size++] = hash;
      slots[slot] = size;
    }
    return slots[slot] - 1;
  }

  /** The hashes by their numbers. */
  long[] hashes() {
    return Arrays.copyOf(hashes, size);
  }

  private int slot(long hash) {
    int slot = (int) ((hash * SPREAD) >>> 32) & (slots.length - 1);
    while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** A quarter to half of the slots are taken when values are many. */
  private void grow() {
    hashes = Arrays.copyOf(hashes, 2 * size);
    slots = new int[4 * hashes.length];
    for (int number = 0; number < size; number++) {
      slots[slot(hashes[number])] = number + 1;
    }
  }
}
