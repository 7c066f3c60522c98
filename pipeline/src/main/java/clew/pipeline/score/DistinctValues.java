package clew.pipeline.score;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * Counts distinct texts by 64-bit hashes, in 8 to 16 bytes each. Of a million values, two are taken
 * for one with a chance of one in 10<sup>7</sup>. Stops counting at its cap.
 */
final class DistinctValues {
  private static final HashFunction HASH = Hashing.farmHashFingerprint64();

  private final int cap;
  private long[] slots = new long[4];
  private int size;

  DistinctValues(int cap) {
    this.cap = cap;
  }

  static long hash(String value) {
    long hash = HASH.hashString(value, StandardCharsets.UTF_8).asLong();
    return hash == 0 ? 1 : hash; // 0 marks a free slot
  }

  /** Whether the value is new, and was counted. */
  boolean add(String value) {
    return add(hash(value));
  }

  boolean add(long hash) {
    int at = slot(slots, hash);
    if (slots[at] == hash || size >= cap) {
      return false;
    }
    slots[at] = hash;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return true;
  }

  long size() {
    return size;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != 0) {
        larger[slot(larger, hash)] = hash;
      }
    }
    slots = larger;
  }

  private static int slot(long[] slots, long hash) {
    int mask = slots.length - 1;
    int at = (int) (hash ^ (hash >>> 32)) & mask;
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
