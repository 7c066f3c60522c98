package clew.pipeline.link;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The compared texts of every node, and which of these are near-duplicates. Texts are numbered in
 * the order of their ids.
 */
final class TextBook implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String[] ids;
  private final IntLists texts;
  private final IntLists carriers;
  private final int[] families;
  private final long[] pairs;
  private final int[] ends;
  private final float[] likeness;

  /**
   * @param texts of each node, numbers ascending
   * @param pairs of near-duplicates, the smaller number in the high half, ascending
   * @param likeness of each pair
   */
  TextBook(String[] ids, IntLists texts, long[] pairs, float[] likeness) {
    this.ids = ids;
    this.texts = texts;
    carriers = texts.inverse(ids.length);
    this.pairs = pairs;
    this.likeness = likeness;
    ends = ends(ids.length, pairs);
    DisjointSets groups = new DisjointSets(ids.length);
    for (long pair : pairs) {
      groups.join((int) (pair >>> 32), (int) pair);
    }
    families = groups.representatives();
  }

  /** Where the pairs of each text end of which it is the smaller one. */
  private static int[] ends(int texts, long[] pairs) {
    int[] ends = new int[texts];
    int at = 0;
    for (int text = 0; text < texts; text++) {
      while (at < pairs.length && (int) (pairs[at] >>> 32) == text) {
        at++;
      }
      ends[text] = at;
    }
    return ends;
  }

  /** The texts of each node. */
  IntLists texts() {
    return texts;
  }

  /** The nodes of each text. */
  IntLists carriers() {
    return carriers;
  }

  int size() {
    return ids.length;
  }

  /** The number of a text. */
  int number(String id) {
    return Arrays.binarySearch(ids, id);
  }

  /** The smallest id of a text's family. */
  String family(int text) {
    return ids[families[text]];
  }

  /** The most alike texts of two nodes. */
  record Best(double likeness, int text) {}

  /** 1 where both have a text; 0 where no two are near-duplicates. */
  Best best(int left, int right) {
    float best = 0;
    int text = -1;
    for (int i = texts.from(left); i < texts.to(left); i++) {
      for (int j = texts.from(right); j < texts.to(right); j++) {
        float one = likeness(texts.at(i), texts.at(j));
        if (one > best) {
          best = one;
          text = texts.at(i);
        }
      }
    }
    return new Best(best, text);
  }

  private float likeness(int one, int other) {
    if (one == other) {
      return 1;
    }
    int smaller = Math.min(one, other);
    int from = smaller == 0 ? 0 : ends[smaller - 1];
    if (from == ends[smaller]) {
      return 0;
    }
    long pair = (long) smaller << 32 | Math.max(one, other);
    int at = Arrays.binarySearch(pairs, from, ends[smaller], pair);
    return at < 0 ? 0 : likeness[at];
  }

  /** Hands on each pair of near-duplicates, the smaller number first. */
  void forEachPair(PairBudget.PairSink sink) {
    for (long pair : pairs) {
      sink.look((int) (pair >>> 32), (int) pair);
    }
  }
}
