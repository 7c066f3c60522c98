package clew.pipeline.extract;

import java.util.Arrays;

/**
 * Rows of weights by key, side by side in a table of twice their number: one look-up, no boxes, and
 * a row lies where its key says. Before it stands a filter of bits that fits a core's cache: most
 * features were never met in training, and end there.
 */
final class HashedWeights {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Not a key: these are not negative. */
  private static final long FREE = -1;

  /**
   * Places of the table for a word of the filter: it has eight to sixteen bits for each key.
   * Chosen: one absent key in ten gets past it.
   */
  private static final int PLACES_A_WORD = 16;

  private final int width;
  private final int mask;
  private final long[] keys;
  private final float[] weights;
  private final long[] met;
  private final int metMask;

  /**
   * @param from keys, each once, none negative
   * @param rows the weights of each key, all as many
   * @param width how many these are
   */
  HashedWeights(long[] from, float[][] rows, int width) {
    this.width = width;
    int room = Integer.highestOneBit(Math.max(16, from.length)) * 4;
    mask = room - 1;
    keys = new long[room];
    Arrays.fill(keys, FREE);
    weights = new float[room * width];
    met = new long[room / PLACES_A_WORD];
    metMask = met.length - 1;
    for (int i = 0; i < from.length; i++) {
      int at = place(from[i]);
      while (keys[at] != FREE) {
        at = (at + 1) & mask;
      }
      keys[at] = from[i];
      System.arraycopy(rows[i], 0, weights, at * width, width);
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

  /** Adds the weights of a key; none where it has none. */
  void add(long key, double[] to) {
    if ((met[word(key)] & bit(key)) == 0) {
      return;
    }
    int at = place(key);
    while (keys[at] != FREE) {
      if (keys[at] == key) {
        for (int i = 0, from = at * width; i < width; i++) {
          to[i] += weights[from + i];
        }
        return;
      }
      at = (at + 1) & mask;
    }
  }
}
