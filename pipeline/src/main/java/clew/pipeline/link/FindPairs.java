package clew.pipeline.link;

import clew.models.catalogue.LinkWeights;
import clew.pipeline.table.Known;
import clew.pipeline.table.Ranges;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;

/**
 * Finds the pairs of nodes that are worth a look: those that share a trait, an equal or a
 * near-duplicate text, a near image, a passage that says something, or rare words in one place.
 * Every key has a budget.
 */
final class FindPairs {
  /**
   * Of a value or an equal text, all pairs up to 16 nodes, then four hubs and a chain, so that all
   * stay connected. Sixteen lose nothing against 64, and make a third fewer links.
   */
  static final PairBudget BUDGET = new PairBudget(16, 4);

  /**
   * Of a passage, all pairs up to 64 nodes: what an ad says beside it differs from pair to pair. 40
   * lose some of a poster with a hundred ads, 64 nothing against 400.
   */
  static final PairBudget PASSAGE_BUDGET = new PairBudget(64, 4);

  /** Rare words in one place: there are many of these keys. Chosen. */
  private static final PairBudget WORD_BUDGET = new PairBudget(AlikeWords.MOST, 4);

  /** Of a generic value or a copied text, the pairs that are shown. Chosen. */
  static final int SHOWN = 100;

  /** Of each of two near-duplicates, the nodes that are paired: more carry an equal one. Chosen. */
  private static final int EACH_SIDE = 4;

  /** Words of a node by which it meets others in its place, the rarest. Chosen. */
  private static final int RARE_WORDS = 12;

  private static final double ROUNDING = 1e-9;

  /** What words tell in all is a sum of short fractions. */
  private static final double ROUNDED = 1e-4;

  /** The words of two nodes must be this much alike to be worth a look. Chosen. */
  private static final double ALIKE_WORDS = .12;

  private final JavaSparkContext context;
  private final Figures figures;
  private final Known<Figures> all;
  private final int parts;
  private final JavaRDD<WordPairs> byWords;

  FindPairs(JavaSparkContext context, Figures figures, Known<Figures> all, int parts) {
    this.context = context;
    this.figures = figures;
    this.all = all;
    this.parts = parts;
    byWords = byWords().persist(StorageLevel.DISK_ONLY());
  }

  /** Each pair once, in order: one array for each part. */
  JavaRDD<long[]> apply(JavaRDD<SharedKeys> grams, long[] nearImages) {
    JavaRDD<long[]> pairs =
        byTrait()
            .union(byEqualText())
            .union(context.parallelize(List.of(byLikeText(), byImage(nearImages)), 2))
            .union(byPassage(grams))
            .union(byWords.map(WordPairs::pairs));
    return PairBlocks.inOrder(pairs, figures.book().nodes(), parts);
  }

  /** How many pairs of rare words in one place are left out: a pair counts under each word. */
  long leftOutByWords() {
    return byWords.map(WordPairs::leftOut).fold(0L, Long::sum);
  }

  /** Pairs of a part that meet by words, and how many more share one. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record WordPairs(long[] pairs, long leftOut) implements Serializable {}

  private JavaRDD<long[]> byTrait() {
    Known<Figures> known = all;
    return Ranges.of(context, figures.book().traits())
        .map(
            range -> {
              LongArray pairs = new LongArray();
              range.stream().forEach(trait -> byTrait(known.value(), trait, pairs));
              return pairs.toArray();
            });
  }

  private static void byTrait(Figures figures, int trait, LongArray sink) {
    if (!meets(figures, trait)) {
      return;
    }
    int[] nodes = figures.book().carriers().get(trait);
    if (figures.spread().generic().is(trait)) {
      for (int i = 0; i + 1 < nodes.length && i < SHOWN; i++) {
        sink.add(PairBlocks.pair(nodes[i], nodes[i + 1]));
      }
    } else {
      pairs(BUDGET, nodes, sink);
    }
  }

  /**
   * Whether a trait makes its carriers meet. A place does not, nor does a name that many have: two
   * of one name in one place meet by both, and elsewhere the name alone makes no link.
   */
  static boolean meets(Figures figures, int trait) {
    return switch (figures.book().kind(trait)) {
      case NodeBook.KIND_PLACE -> false;
      case NodeBook.KIND_NAME ->
          figures.spread().generic().is(trait) || PairEvidence.netOfName(figures, trait) > 0;
      default -> true;
    };
  }

  private JavaRDD<long[]> byEqualText() {
    Known<Figures> known = all;
    return Ranges.of(context, figures.texts().size())
        .map(
            range -> {
              LongArray pairs = new LongArray();
              IntLists carriers = known.value().texts().carriers();
              range.stream().forEach(text -> pairs(BUDGET, carriers.get(text), pairs));
              return pairs.toArray();
            });
  }

  private long[] byLikeText() {
    IntLists carriers = figures.texts().carriers();
    LongArray pairs = new LongArray();
    figures.texts().forEachPair((left, right) -> eachSide(carriers, left, right, pairs));
    return pairs.sortedDistinct();
  }

  private long[] byImage(long[] near) {
    IntLists carriers = figures.images().images().inverse(figures.images().size());
    LongArray pairs = new LongArray();
    for (long pair : near) {
      eachSide(carriers, PairBlocks.left(pair), PairBlocks.right(pair), pairs);
    }
    return pairs.sortedDistinct();
  }

  private static void eachSide(IntLists carriers, int left, int right, LongArray pairs) {
    int lefts = Math.min(EACH_SIDE, carriers.size(left));
    int rights = Math.min(EACH_SIDE, carriers.size(right));
    for (int i = 0; i < lefts; i++) {
      for (int j = 0; j < rights; j++) {
        int one = carriers.at(carriers.from(left) + i);
        int other = carriers.at(carriers.from(right) + j);
        if (one != other) {
          pairs.add(PairBlocks.pair(one, other));
        }
      }
    }
  }

  /**
   * A long passage is many grams with the same carriers, which meet once in each part. Passages
   * whose carriers disagree make nobody meet.
   */
  private JavaRDD<long[]> byPassage(JavaRDD<SharedKeys> grams) {
    Known<Figures> known = all;
    return grams.map(some -> byPassage(known.value(), some));
  }

  private static long[] byPassage(Figures figures, SharedKeys grams) {
    Set<Long> met = new HashSet<>();
    LongArray pairs = new LongArray();
    for (int gram = 0; gram < grams.size(); gram++) {
      if (says(figures, figures.grams().number(grams.key(gram)))) {
        int[] nodes = grams.carriers().get(gram);
        if (met.add(hash(nodes))) {
          pairs(PASSAGE_BUDGET, nodes, pairs);
        }
      }
    }
    return pairs.sortedDistinct();
  }

  /** Whether a passage makes its carriers meet. */
  static boolean says(Figures figures, int number) {
    GramBook book = figures.grams();
    // Without a pair that disagrees the others may agree.
    double telling = Math.max(0, book.telling(number) - (book.isWhole(number) ? 1 : 0));
    return figures.weights().trust(SharedPassages.share(book.agreeing(number), telling)) > 0;
  }

  private static long hash(int[] nodes) {
    long hash = nodes.length;
    for (int node : nodes) {
      hash = Mixing.mix(hash ^ node) + node;
    }
    return hash;
  }

  private JavaRDD<WordPairs> byWords() {
    Known<Figures> known = all;
    return KeyBlocks.of(
        Ranges.of(context, figures.book().nodes()),
        parts,
        (range, sink) -> range.stream().forEach(node -> rareWords(known.value(), node, sink)),
        entries -> byWords(known.value(), entries));
  }

  private static WordPairs byWords(Figures figures, KeyedNumbers entries) {
    WordBook words = figures.words();
    double least = leastAlike(figures);
    AlikeWords alike = new AlikeWords(words);
    LongArray pairs = new LongArray();
    long leftOut = 0;
    for (int from = 0, to; from < entries.size(); from = to) {
      to = entries.endOfKey(from);
      int first = from;
      leftOut += WORD_BUDGET.leftOut(to - from);
      boolean all = to - from >= AlikeWords.WORTH_IT && to - from <= WORD_BUDGET.whole();
      if (all) {
        alike.of(entries, from, to);
      }
      WORD_BUDGET.forEach(
          to - from,
          (one, other) -> {
            int left = entries.member(first + one);
            int right = entries.member(first + other);
            if (words.mostAlike(left, right) >= least - ROUNDED
                && (all ? alike.likeness(one, other) : words.likeness(left, right)) >= least) {
              pairs.add(PairBlocks.pair(left, right));
            }
          });
    }
    return new WordPairs(pairs.sortedDistinct(), leftOut);
  }

  /**
   * How much alike words must be to make a link together with the rarest of places: pairs that
   * share anything else meet by that.
   */
  static double leastAlike(Figures figures) {
    LinkWeights weights = figures.weights();
    double needed = -figures.priorBits() - weights.placeSameMostBits() - weights.wordsOffsetBits();
    return Math.max(ALIKE_WORDS, needed / weights.wordsBits() - ROUNDING);
  }

  /** Place and word, for each place and rare word of a node. */
  private static void rareWords(Figures figures, int node, KeyBlocks.Sink sink) {
    int[] places =
        Arrays.stream(figures.book().carried().get(node))
            .filter(trait -> figures.book().kind(trait) == NodeBook.KIND_PLACE)
            .toArray();
    if (places.length > 0) {
      for (int word : figures.words().rarest(node, RARE_WORDS)) {
        for (int place : places) {
          sink.add(Mixing.mix((long) place << 32 | word), node);
        }
      }
    }
  }

  private static void pairs(PairBudget budget, int[] nodes, LongArray sink) {
    budget.forEach(
        nodes.length, (one, other) -> sink.add(PairBlocks.pair(nodes[one], nodes[other])));
  }
}
