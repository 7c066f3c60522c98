package clew.pipeline.link;

import clew.pipeline.table.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** Finds the grams that two nodes or more carry. */
final class FindGrams {
  /** One row for each gram of two nodes or more. */
  Table<SharedGram> shared(Table<NodeText> texts) {
    Table<Keyed> grams =
        texts.flatMap(
            Keyed.class,
            text ->
                Arrays.stream(new TextUnits(text.text()).grams())
                    .sorted()
                    .distinct()
                    .mapToObj(gram -> new Keyed(gram, text.node()))
                    .iterator());
    return KeyGroups.of(
        grams,
        SharedGram.class,
        (gram, nodes, sink) -> sink.accept(new SharedGram(gram, PackedNumbers.pack(nodes))));
  }

  /** A gram with what its carriers tell of it. */
  public record Judged(
      long gram, int carriers, double agreeing, double telling, boolean boilerplate) {}

  /** What the carriers of each gram tell of it. */
  Table<Judged> judged(
      Table<SharedGram> grams, Broadcast<NodeBook> book, Broadcast<Genericness> generic) {
    return grams.flatMap(
        Judged.class,
        (Table.Opener<SharedGram, Judged>)
            () -> {
              PairView view = new PairView(book.value(), generic.value());
              return gram -> List.of(judged(gram, book.value(), view)).iterator();
            });
  }

  private static Judged judged(SharedGram gram, NodeBook book, PairView view) {
    int[] carriers = gram.carriers();
    Agreement agreement = Agreement.of(book, view, carriers);
    return new Judged(
        gram.gram(),
        carriers.length,
        agreement.agreeing(),
        agreement.telling(),
        agreement.boilerplate());
  }

  /** A text's grams that others share, packed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  public record Sequence(int node, String comparisonId, byte[] grams) {}

  /** The grams with what is known of them, and where each node has them. */
  GramBook book(Table<NodeText> texts, List<Judged> judged, int nodes) {
    Judged[] sorted = judged.toArray(Judged[]::new);
    Arrays.sort(sorted, Comparator.comparingLong(Judged::gram));
    long[] grams = new long[sorted.length];
    int[] carriers = new int[sorted.length];
    float[] agreeing = new float[sorted.length];
    float[] telling = new float[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      grams[i] = sorted[i].gram();
      carriers[i] = sorted[i].carriers();
      agreeing[i] = (float) sorted[i].agreeing();
      telling[i] = (float) sorted[i].telling();
    }
    return new GramBook(grams, carriers, agreeing, telling, sequences(texts, grams, nodes));
  }

  private static int[][] sequences(Table<NodeText> texts, long[] grams, int nodes) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(texts.spark().sparkContext());
    Broadcast<long[]> shared = context.broadcast(grams);
    List<Sequence> rows =
        new java.util.ArrayList<>(
            texts
                .map(
                    Sequence.class,
                    text ->
                        new Sequence(
                            text.node(),
                            text.comparisonId(),
                            PackedNumbers.pack(
                                GramBook.sequence(
                                    new TextUnits(text.text()).grams(), shared.value()))))
                .filter(sequence -> sequence.grams().length > 0)
                .records()
                .collectAsList());
    rows.sort(Comparator.comparingInt(Sequence::node).thenComparing(Sequence::comparisonId));
    int[][] sequences = new int[nodes][];
    for (Sequence row : rows) {
      int[] grams1 = PackedNumbers.unpack(row.grams());
      int[] before = sequences[row.node()];
      sequences[row.node()] = before == null ? grams1 : joined(before, grams1);
    }
    shared.destroy();
    return sequences;
  }

  private static int[] joined(int[] one, int[] other) {
    int[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
