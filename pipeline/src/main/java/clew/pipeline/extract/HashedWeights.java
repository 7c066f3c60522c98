package clew.pipeline.extract;

import org.jspecify.annotations.Nullable;

/** Rows of weights by key, in a table of twice their number: one look-up, no boxes. */
final class HashedWeights {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int mask;
  private final long[] keys;
  private final float[][] values;

  HashedWeights(long[] from, float[][] weights) {
    int room = Integer.highestOneBit(Math.max(16, from.length)) * 4;
    mask = room - 1;
    keys = new long[room];
    values = new float[room][];
    for (int i = 0; i < from.length; i++) {
      int at = place(from[i]);
      while (values[at] != null) {
        at = (at + 1) & mask;
      }
      keys[at] = from[i];
      values[at] = weights[i];
    }
  }

  private int place(long key) {
    return (int) ((key * SPREAD) >>> 33) & mask;
  }

  float @Nullable [] get(long key) {
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
