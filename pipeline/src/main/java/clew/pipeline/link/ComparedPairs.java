package clew.pipeline.link;

import clew.models.TextPair;
import clew.pipeline.table.IdNumbers;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Pairs of texts by their numbers, and how alike they are. */
final class ComparedPairs implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Pairs of which rows are made at once. Chosen. */
  private static final int CUT = 8192;

  private final long[] pairs;
  private final double[] jaccards;

  ComparedPairs(long[] pairs, double[] jaccards) {
    this.pairs = pairs;
    this.jaccards = jaccards;
  }

  /** Of kept pairs those of which both texts are there. */
  static Iterator<ComparedPairs> known(Iterator<TextPair> kept, IdNumbers numbers) {
    LongArray pairs = new LongArray();
    double[] jaccards = new double[64];
    String lastId = "";
    int left = -1;
    while (kept.hasNext()) {
      TextPair pair = kept.next();
      // They are kept in the order of their left texts.
      if (!pair.leftId().equals(lastId)) {
        lastId = pair.leftId();
        left = numbers.of(lastId);
      }
      int right = numbers.of(pair.rightId());
      if (left >= 0 && right >= 0) {
        int at = pairs.size();
        jaccards = at == jaccards.length ? Arrays.copyOf(jaccards, 2 * at) : jaccards;
        jaccards[at] = pair.jaccard();
        pairs.add(PairBlocks.pair(left, right));
      }
    }
    return List.of(new ComparedPairs(pairs.toArray(), Arrays.copyOf(jaccards, pairs.size())))
        .iterator();
  }

  int size() {
    return pairs.length;
  }

  long pair(int at) {
    return pairs[at];
  }

  double jaccard(int at) {
    return jaccards[at];
  }

  /** The same in pieces. */
  List<ComparedPairs> cut() {
    List<ComparedPairs> cut = new ArrayList<>();
    for (int from = 0; from < pairs.length; from += CUT) {
      int to = Math.min(pairs.length, from + CUT);
      cut.add(
          new ComparedPairs(
              Arrays.copyOfRange(pairs, from, to), Arrays.copyOfRange(jaccards, from, to)));
    }
    return cut;
  }

  /** As they are kept. */
  List<TextPair> rows(IdNumbers numbers) {
    List<TextPair> rows = new ArrayList<>(pairs.length);
    for (int i = 0; i < pairs.length; i++) {
      String left = numbers.id(PairBlocks.left(pairs[i]));
      String right = numbers.id(PairBlocks.right(pairs[i]));
      rows.add(new TextPair(left, right, jaccards[i]));
    }
    return rows;
  }
}
