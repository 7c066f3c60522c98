package clew.pipeline.link;

import clew.pipeline.table.Known;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/**
 * Compares pairs of texts exactly. Texts that are compared with each other, directly or through
 * others, are put side by side, and this row is cut into parts of equal length: so a text travels
 * once as a rule, its shingles are made once, and no part is larger for a chain of candidates that
 * runs through everything.
 */
final class CompareTexts {
  /** Texts in a part. Chosen: about 40 MB of shingles. */
  private static final int PART = 8192;

  private final JavaRDD<NodeText> texts;
  private final Known<DistinctTexts> distinct;

  CompareTexts(JavaRDD<NodeText> texts, Known<DistinctTexts> distinct) {
    this.texts = texts;
    this.distinct = distinct;
  }

  /**
   * Takes pairs, ascending.
   *
   * @return the same pairs, ascending, with their likeness
   */
  ComparedPairs apply(long[] pairs) {
    if (pairs.length == 0) {
      return new ComparedPairs(pairs, new double[0]);
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(texts.context());
    int[] parts = parts(pairs);
    int number = Arrays.stream(parts).max().orElse(0) + 1;
    long[][] shares = shares(pairs, parts, number);
    Known<IntLists> wanted = Known.of(context, wanted(pairs, parts));
    Known<DistinctTexts> known = distinct;
    PairFlatMapFunction<NodeText, Integer, NumberedText> share =
        text -> shared(text, known.value().number(text), wanted.value());
    JavaPairRDD<Integer, NumberedText> travelling =
        texts.flatMapToPair(share).partitionBy(new KeyBlocks.ByNumber(number));
    FlatMapFunction2<Iterator<long[]>, Iterator<Tuple2<Integer, NumberedText>>, double[]> compare =
        (its, there) -> List.of(compared(its.next(), there)).iterator();
    List<double[]> likeness =
        context
            .parallelize(Arrays.asList(shares), number)
            .zipPartitions(travelling, compare)
            .collect();
    wanted.destroy();
    double[] jaccards = new double[pairs.length];
    for (int part = 0; part < number; part++) {
      for (int i = 0; i < shares[part].length; i++) {
        jaccards[Arrays.binarySearch(pairs, shares[part][i])] = likeness.get(part)[i];
      }
    }
    return new ComparedPairs(pairs, jaccards);
  }

  /** A text with its number. */
  record NumberedText(int number, String text) implements java.io.Serializable {}

  /** For every text the part in which it is compared; 0 where it is not. */
  private int[] parts(long[] pairs) {
    int size = distinct.value().size();
    DisjointSets groups = new DisjointSets(size);
    for (long pair : pairs) {
      groups.join(PairBlocks.left(pair), PairBlocks.right(pair));
    }
    boolean[] compared = new boolean[size];
    for (long pair : pairs) {
      compared[PairBlocks.left(pair)] = true;
      compared[PairBlocks.right(pair)] = true;
    }
    LongArray row = new LongArray();
    for (int text = 0; text < size; text++) {
      if (compared[text]) {
        row.add((long) groups.find(text) << 32 | text);
      }
    }
    long[] sorted = row.sortedDistinct();
    int[] parts = new int[size];
    for (int at = 0; at < sorted.length; at++) {
      parts[(int) sorted[at]] = at / PART;
    }
    return parts;
  }

  /** The pairs of each part, which is that of the left text. */
  private static long[][] shares(long[] pairs, int[] parts, int number) {
    LongArray[] shares = new LongArray[number];
    Arrays.setAll(shares, part -> new LongArray());
    for (long pair : pairs) {
      shares[parts[PairBlocks.left(pair)]].add(pair);
    }
    return Arrays.stream(shares).map(LongArray::toArray).toArray(long[][]::new);
  }

  /** The parts that want each text. */
  private static IntLists wanted(long[] pairs, int[] parts) {
    LongArray wanted = new LongArray();
    for (long pair : pairs) {
      long part = parts[PairBlocks.left(pair)];
      wanted.add((long) PairBlocks.left(pair) << 32 | part);
      wanted.add((long) PairBlocks.right(pair) << 32 | part);
    }
    return IntLists.ofSorted(parts.length, wanted.sortedDistinct());
  }

  private static Iterator<Tuple2<Integer, NumberedText>> shared(
      NodeText text, int number, IntLists wanted) {
    return number < 0
        ? java.util.Collections.emptyIterator()
        : Arrays.stream(wanted.get(number))
            .mapToObj(part -> new Tuple2<>(part, new NumberedText(number, text.text())))
            .iterator();
  }

  private static double[] compared(long[] pairs, Iterator<Tuple2<Integer, NumberedText>> texts) {
    Map<Integer, long[]> shingles = new HashMap<>();
    texts.forEachRemaining(text -> shingles.put(text._2().number(), Shingles.of(text._2().text())));
    double[] likeness = new double[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      long[] left = shingles.getOrDefault(PairBlocks.left(pairs[i]), new long[0]);
      long[] right = shingles.getOrDefault(PairBlocks.right(pairs[i]), new long[0]);
      likeness[i] = Shingles.jaccard(left, right);
    }
    return likeness;
  }
}
