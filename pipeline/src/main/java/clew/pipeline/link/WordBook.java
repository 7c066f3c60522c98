package clew.pipeline.link;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The words of every node that another node has, too, and how rare they are. A word tells as many
 * bits as halving all nodes takes to come down to those that have it.
 */
final class WordBook implements Serializable {
  private static final long serialVersionUID = 1L;

  private final IntLists words;
  private final float[] bits;
  private final float[] totals;

  /**
   * @param words of each node, numbers ascending
   * @param bits what each word tells
   * @param totals what all words of a node tell, those that it has alone among them
   */
  WordBook(IntLists words, float[] bits, float[] totals) {
    this.words = words;
    this.bits = bits;
    this.totals = totals;
  }

  IntLists words() {
    return words;
  }

  /** What a word tells. */
  float bits(int word) {
    return bits[word];
  }

  /** What all words of a node tell. */
  float total(int node) {
    return totals[node];
  }

  /** The information in the words of both, as a share of that in the words of either. */
  double likeness(int left, int right) {
    double shared = 0;
    int i = words.from(left);
    int j = words.from(right);
    int iEnd = words.to(left);
    int jEnd = words.to(right);
    while (i < iEnd && j < jEnd) {
      int mine = words.at(i);
      int its = words.at(j);
      if (mine == its) {
        shared += bits[mine];
      }
      i += mine <= its ? 1 : 0;
      j += its <= mine ? 1 : 0;
    }
    return likeness(left, right, shared);
  }

  /**
   * The same.
   *
   * @param shared what the words of both tell
   */
  double likeness(int left, int right, double shared) {
    double either = totals[left] + totals[right] - shared;
    return either <= 0 ? 0 : Math.min(1, shared / either);
  }

  /** What likeness cannot exceed: the words of one may all be among those of the other. */
  double mostAlike(int left, int right) {
    float more = Math.max(totals[left], totals[right]);
    return more <= 0 ? 0 : Math.min(totals[left], totals[right]) / more;
  }

  /** The rarest words of a node, of equally rare ones those of smaller numbers. */
  int[] rarest(int node, int most) {
    int[] all = words.get(node);
    long[] order = new long[all.length];
    for (int i = 0; i < all.length; i++) {
      order[i] = (long) -Float.floatToIntBits(bits[all[i]]) << 32 | all[i];
    }
    Arrays.sort(order);
    int[] rarest = new int[Math.min(most, all.length)];
    for (int i = 0; i < rarest.length; i++) {
      rarest[i] = (int) order[i];
    }
    return rarest;
  }
}
