package clew.pipeline.extract;

import org.jspecify.annotations.Nullable;

/**
 * Rows of weights by key, in a table of twice their number: one look-up, no boxes. Before it stands
 * a filter of bits that fits a core's cache: most features were never met in training, and end
 * there.
 */
final class HashedWeights {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /**
   * Places of the table for a word of the filter: it has eight to sixteen bits for each key.
   * Chosen: one absent key in ten gets past it.
   */
  private static final int PLACES_A_WORD = 16;

  private final int mask;
  private final long[] keys;
  private final float[][] values;
  private final long[] met;
  private final int metMask;

  HashedWeights(long[] from, float[][] weights) {
    int room = Integer.highestOneBit(Math.max(16, from.length)) * 4;
    mask = room - 1;
    keys = new long[room];
    values = new float[room][];
    met = new long[room / PLACES_A_WORD];
    metMask = met.length - 1;
    for (int i = 0; i < from.length; i++) {
      int at = place(from[i]);
      while (values[at] != null) {
        at = (at + 1) & mask;
      }
      keys[at] = from[i];
      values[at] = weights[i];
      met[word(from[i])] |= bit(from[i]);
    }
  }

  private int place(long key) {
    return (int) ((key * SPREAD) >>> 33) & mask;
  }

  /** Keys are hashes, so their own bits will do. */
  private int word(long key) {
    return (int) (key >>> 6) & metMask;
  }

  private static long bit(long key) {
    return 1L << (key & 63);
  }

  float @Nullable [] get(long key) {
    if ((met[word(key)] & bit(key)) == 0) {
      return null;
    }
    int at = place(key);
    while (values[at] != null) {
      if (keys[at] == key) {
        return values[at];
      }
      at = (at + 1) & mask;
    }
    return null;
  }
}
