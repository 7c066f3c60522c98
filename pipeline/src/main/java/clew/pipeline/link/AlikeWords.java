package clew.pipeline.link;

import java.util.Arrays;

/**
 * How alike the words of some nodes are, all pairs at once: each word is met once, not once in each
 * pair. What {@link WordBook#likeness} tells of each pair, to the bit. One is used for one group of
 * nodes after the other.
 */
final class AlikeWords {
  /** Nodes of a group at most. Chosen. */
  static final int MOST = 30;

  /** Of fewer nodes it is quicker to go through each pair. Chosen. */
  static final int WORTH_IT = 8;

  private static final int NODE_BITS = 5;

  private final WordBook book;
  private final int[] nodes = new int[MOST];
  private final double[] shared = new double[MOST * MOST];
  private long[] entries = new long[1024];

  AlikeWords(WordBook book) {
    this.book = book;
  }

  /** Looks at another group: the members of a key. */
  void of(KeyedNumbers members, int from, int to) {
    int size = 0;
    IntLists words = book.words();
    for (int at = from; at < to; at++) {
      int node = members.member(at);
      nodes[at - from] = node;
      int its = words.size(node);
      entries = size + its > entries.length ? Arrays.copyOf(entries, 2 * (size + its)) : entries;
      for (int place = words.from(node); place < words.to(node); place++) {
        entries[size++] = (long) words.at(place) << NODE_BITS | (at - from);
      }
    }
    Arrays.sort(entries, 0, size);
    Arrays.fill(shared, 0);
    for (int one = 0, end; one < size; one = end) {
      int word = (int) (entries[one] >>> NODE_BITS);
      end = one + 1;
      while (end < size && (int) (entries[end] >>> NODE_BITS) == word) {
        end++;
      }
      add(one, end, book.bits(word));
    }
  }

  private void add(int from, int to, float bits) {
    for (int one = from; one < to; one++) {
      int row = node(one) * MOST;
      for (int other = one + 1; other < to; other++) {
        shared[row + node(other)] += bits;
      }
    }
  }

  private int node(int entry) {
    return (int) entries[entry] & ((1 << NODE_BITS) - 1);
  }

  /** Of two members by their places in the group, the smaller first. */
  double likeness(int one, int other) {
    return book.likeness(nodes[one], nodes[other], shared[one * MOST + other]);
  }
}
