package clew.pipeline.link;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The grams that two nodes or more carry, numbered in the order of their hashes, and where in its
 * texts each node has them.
 *
 * <p>A node's sequence holds the grams of its texts in their order, with {@link #BREAK} where one
 * stands between that nobody shares, and between texts.
 */
final class GramBook implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Ends a run in a sequence. */
  static final int BREAK = -1;

  private final long[] grams;
  private final int[] carriers;
  private final float[] agreeing;
  private final float[] telling;
  private final IntLists sequences;
  private final IntLists sets;

  GramBook(long[] grams, int[] carriers, float[] agreeing, float[] telling, int[][] sequences) {
    this.grams = grams;
    this.carriers = carriers;
    this.agreeing = agreeing;
    this.telling = telling;
    this.sequences = IntLists.of(sequences);
    int[][] distinct = new int[sequences.length][];
    Arrays.parallelSetAll(
        distinct, node -> sequences[node] == null ? null : distinct(sequences[node]));
    sets = IntLists.of(distinct);
  }

  int size() {
    return grams.length;
  }

  int carriers(int gram) {
    return carriers[gram];
  }

  /** How much speaks for one hand among the carriers. */
  float agreeing(int gram) {
    return agreeing[gram];
  }

  /** How much can be told of them. */
  float telling(int gram) {
    return telling[gram];
  }

  boolean isWhole(int gram) {
    return carriers[gram] <= Agreement.SAMPLE;
  }

  long gram(int number) {
    return grams[number];
  }

  /** The number of a gram. */
  int number(long gram) {
    return Arrays.binarySearch(grams, gram);
  }

  IntLists sequences() {
    return sequences;
  }

  /** The grams of each node, ascending and each once. */
  IntLists sets() {
    return sets;
  }

  /** The sequence of one text, packed; empty where it shares nothing. */
  static int[] sequence(long[] grams, LongIndex shared) {
    int[] sequence = new int[grams.length + 1];
    int size = 0;
    boolean any = false;
    for (long gram : grams) {
      int number = shared.of(gram);
      if (number >= 0) {
        sequence[size++] = number;
        any = true;
      } else if (size > 0 && sequence[size - 1] != BREAK) {
        sequence[size++] = BREAK;
      }
    }
    if (!any) {
      return new int[0];
    }
    if (sequence[size - 1] != BREAK) {
      sequence[size++] = BREAK;
    }
    return Arrays.copyOf(sequence, size);
  }

  private static int[] distinct(int[] sequence) {
    int[] sorted = sequence.clone();
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] != BREAK && (kept == 0 || sorted[kept - 1] != sorted[i])) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
