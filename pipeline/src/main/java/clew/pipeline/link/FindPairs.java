package clew.pipeline.link;

import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * Finds the pairs of nodes that are worth a look: those that share a trait, an equal or a
 * near-duplicate text, a near image, a passage that says something, or rare words in one place.
 * Every key has a budget.
 */
final class FindPairs {
  /**
   * All pairs of a key up to 64 nodes, then four hubs and a chain, so that all stay connected. 64
   * lose nothing against 400.
   */
  private static final PairBudget BUDGET = new PairBudget(64, 4);

  /** Rare words in one place: there are many of these keys. Chosen. */
  private static final PairBudget WORD_BUDGET = new PairBudget(30, 4);

  /** Of a generic value, the pairs that are shown as held back. Chosen. */
  private static final int SHOWN = 100;

  /** Of each of two near-duplicates, the nodes that are paired: more carry an equal one. Chosen. */
  private static final int EACH_SIDE = 4;

  /** Words of a node by which it meets others in its place, the rarest. Chosen. */
  private static final int RARE_WORDS = 12;

  /** The words of two nodes must be this much alike to be worth a look. Chosen. */
  private static final double ALIKE_WORDS = .12;

  private final SparkSession spark;
  private final Figures figures;
  private final Broadcast<Figures> all;

  FindPairs(SparkSession spark, Figures figures, Broadcast<Figures> all) {
    this.spark = spark;
    this.figures = figures;
    this.all = all;
  }

  /** Each pair once. */
  Table<NumberPair> apply(Table<SharedGram> grams, List<NumberPair> nearImages) {
    Table<NumberPair> pairs =
        byTrait()
            .union(byEqualText())
            .union(Table.of(spark, NumberPair.class, byLikeText()))
            .union(Table.of(spark, NumberPair.class, byImage(nearImages)))
            .union(byPassage(grams))
            .union(byWords());
    return Table.over(NumberPair.class, pairs.records().distinct());
  }

  /**
   * The pairs that a budget leaves out: of nodes that share a trait, and of nodes that share a
   * passage which says something. A pair that meets under several keys counts under each.
   */
  long leftOut() {
    long left = 0;
    NodeBook book = figures.book();
    for (int trait = 0; trait < book.traits(); trait++) {
      if (book.kind(trait) != NodeBook.KIND_PLACE) {
        int nodes = book.carriers().size(trait);
        boolean generic = figures.spread().generic().is(trait);
        left += generic ? BUDGET.looks(nodes) - Math.min(SHOWN, nodes - 1) : 0;
        left += BUDGET.leftOut(nodes);
      }
    }
    GramBook grams = figures.grams();
    for (int gram = 0; gram < grams.size(); gram++) {
      left += says(figures, gram) ? BUDGET.leftOut(grams.carriers(gram)) : 0;
    }
    return left;
  }

  private Table<NumberPair> byTrait() {
    Broadcast<Figures> known = all;
    return Ranges.of(spark, figures.book().traits())
        .flatMap(
            NumberPair.class,
            range -> {
              List<NumberPair> pairs = new ArrayList<>();
              range.stream().forEach(trait -> byTrait(known.value(), trait, pairs::add));
              return pairs.iterator();
            });
  }

  private static void byTrait(Figures figures, int trait, Consumer<NumberPair> sink) {
    if (figures.book().kind(trait) == NodeBook.KIND_PLACE) {
      return;
    }
    int[] nodes = figures.book().carriers().get(trait);
    if (figures.spread().generic().is(trait)) {
      for (int i = 0; i + 1 < nodes.length && i < SHOWN; i++) {
        sink.accept(new NumberPair(nodes[i], nodes[i + 1]));
      }
    } else {
      pairs(BUDGET, nodes, sink);
    }
  }

  private Table<NumberPair> byEqualText() {
    Broadcast<IntLists> carriers =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(carriers());
    return Ranges.of(spark, figures.texts().size())
        .flatMap(
            NumberPair.class,
            range -> {
              List<NumberPair> pairs = new ArrayList<>();
              range.stream().forEach(text -> pairs(BUDGET, carriers.value().get(text), pairs::add));
              return pairs.iterator();
            });
  }

  private IntLists carriers() {
    return figures.texts().texts().inverse(figures.texts().size());
  }

  private List<NumberPair> byLikeText() {
    IntLists carriers = carriers();
    List<NumberPair> pairs = new ArrayList<>();
    figures.texts().forEachPair((left, right) -> eachSide(carriers, left, right, pairs));
    return pairs;
  }

  private List<NumberPair> byImage(List<NumberPair> near) {
    IntLists carriers = figures.images().images().inverse(figures.images().size());
    List<NumberPair> pairs = new ArrayList<>();
    near.forEach(pair -> eachSide(carriers, pair.left(), pair.right(), pairs));
    return pairs;
  }

  private static void eachSide(IntLists carriers, int left, int right, List<NumberPair> pairs) {
    int lefts = Math.min(EACH_SIDE, carriers.size(left));
    int rights = Math.min(EACH_SIDE, carriers.size(right));
    for (int i = 0; i < lefts; i++) {
      for (int j = 0; j < rights; j++) {
        int one = carriers.at(carriers.from(left) + i);
        int other = carriers.at(carriers.from(right) + j);
        if (one != other) {
          pairs.add(NumberPair.of(one, other));
        }
      }
    }
  }

  /** The nodes that carry a passage, packed, and a hash of them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  public record Together(long hash, byte[] nodes) {}

  /**
   * A long passage is many grams with the same carriers, which meet once. Passages whose carriers
   * disagree make nobody meet.
   */
  private Table<NumberPair> byPassage(Table<SharedGram> grams) {
    Broadcast<Figures> known = all;
    Table<Together> together =
        grams
            .filter(gram -> says(known.value(), gram))
            .map(Together.class, gram -> new Together(hash(gram.nodes()), gram.nodes()));
    return Table.over(Together.class, together.records().dropDuplicates("hash"))
        .flatMap(
            NumberPair.class,
            nodes -> {
              List<NumberPair> pairs = new ArrayList<>();
              pairs(BUDGET, PackedNumbers.unpack(nodes.nodes()), pairs::add);
              return pairs.iterator();
            });
  }

  private static boolean says(Figures figures, SharedGram gram) {
    return says(figures, figures.grams().number(gram.gram()));
  }

  private static boolean says(Figures figures, int number) {
    GramBook book = figures.grams();
    // Without a pair that disagrees the others may agree.
    double telling = Math.max(0, book.telling(number) - (book.isWhole(number) ? 1 : 0));
    return figures.weights().trust(SharedPassages.share(book.agreeing(number), telling)) > 0;
  }

  private static long hash(byte[] nodes) {
    long hash = nodes.length;
    for (int node : PackedNumbers.unpack(nodes)) {
      hash = Mixing.mix(hash ^ node) + node;
    }
    return hash;
  }

  private Table<NumberPair> byWords() {
    Broadcast<Figures> known = all;
    Table<Keyed> keys =
        Ranges.of(spark, figures.book().nodes())
            .flatMap(
                Keyed.class,
                range ->
                    range.stream()
                        .boxed()
                        .flatMap(node -> rareWords(known.value(), node).stream())
                        .iterator());
    return KeyGroups.of(
        keys,
        NumberPair.class,
        (key, nodes, sink) -> {
          WordBook words = known.value().words();
          pairs(
              WORD_BUDGET,
              nodes,
              pair -> {
                if (words.likeness(pair.left(), pair.right()) >= ALIKE_WORDS) {
                  sink.accept(pair);
                }
              });
        });
  }

  /** Place and word, for each place and rare word of a node. */
  private static List<Keyed> rareWords(Figures figures, int node) {
    int[] places =
        Arrays.stream(figures.book().carried().get(node))
            .filter(trait -> figures.book().kind(trait) == NodeBook.KIND_PLACE)
            .toArray();
    List<Keyed> keys = new ArrayList<>();
    if (places.length > 0) {
      for (int word : figures.words().rarest(node, RARE_WORDS)) {
        for (int place : places) {
          keys.add(new Keyed((long) place << 32 | word, node));
        }
      }
    }
    return keys;
  }

  private static void pairs(PairBudget budget, int[] nodes, Consumer<NumberPair> sink) {
    budget.forEach(
        nodes.length, (one, other) -> sink.accept(new NumberPair(nodes[one], nodes[other])));
  }
}
