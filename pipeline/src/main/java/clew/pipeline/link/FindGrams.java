package clew.pipeline.link;

import clew.pipeline.table.Known;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Finds the grams that two nodes or more carry. */
final class FindGrams {
  private final int parts;

  FindGrams(int parts) {
    this.parts = parts;
  }

  /** Each gram of two nodes or more once, parts in their order. */
  JavaRDD<SharedKeys> shared(JavaRDD<NodeText> texts) {
    return KeyBlocks.of(texts, parts, FindGrams::emit, SharedKeys::of);
  }

  private static void emit(NodeText text, KeyBlocks.Sink sink) {
    for (long gram : new TextUnits(text.text()).grams()) {
      sink.add(gram, text.node());
    }
  }

  /** What the carriers of each gram tell of it, by parts. */
  JavaRDD<JudgedGrams> judged(
      JavaRDD<SharedKeys> grams, Known<NodeBook> book, Known<Genericness> generic) {
    return grams.map(some -> JudgedGrams.of(some, book.value(), generic.value()));
  }

  /** The same where other traits are generic than before, which some nodes carry. */
  JavaRDD<JudgedGrams> again(
      JavaRDD<SharedKeys> grams,
      JavaRDD<JudgedGrams> before,
      Known<BitSet> changed,
      Known<NodeBook> book,
      Known<Genericness> generic) {
    return grams
        .zip(before)
        .map(
            its ->
                JudgedGrams.again(
                    its._1(), its._1(), its._2(), changed.value(), book.value(), generic.value()));
  }

  /** The same where some texts have fewer words than before, and so fewer of the grams. */
  JavaRDD<JudgedGrams> ofFewer(
      JavaRDD<SharedKeys> grams,
      JavaRDD<SharedKeys> before,
      JavaRDD<JudgedGrams> known,
      Known<NodeBook> book,
      Known<Genericness> generic) {
    return grams
        .zip(before.zip(known))
        .map(
            its ->
                JudgedGrams.again(
                    its._1(),
                    its._2()._1(),
                    its._2()._2(),
                    new BitSet(),
                    book.value(),
                    generic.value()));
  }

  /** The grams with what is known of them, and where each node has them. */
  GramBook book(JavaRDD<NodeText> texts, JudgedGrams judged, int nodes) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(texts.context());
    Known<LongIndex> shared = Known.of(context, new LongIndex(judged.grams()));
    List<NumbersOfTexts> rows =
        texts.mapPartitions(its -> sequences(its, shared.value())).collect();
    shared.destroy();
    int[][] sequences = new int[nodes][];
    NumbersOfTexts.forEach(
        rows,
        (node, grams) ->
            sequences[node] = sequences[node] == null ? grams : joined(sequences[node], grams));
    return judged.book(sequences);
  }

  private static Iterator<NumbersOfTexts> sequences(Iterator<NodeText> texts, LongIndex shared) {
    NumbersOfTexts.Builder all = new NumbersOfTexts.Builder();
    while (texts.hasNext()) {
      NodeText text = texts.next();
      int[] sequence = GramBook.sequence(new TextUnits(text.text()).grams(), shared);
      if (sequence.length > 0) {
        all.add(text.node(), text.comparisonId(), sequence);
      }
    }
    return List.of(all.build()).iterator();
  }

  private static int[] joined(int[] one, int[] other) {
    int[] both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
