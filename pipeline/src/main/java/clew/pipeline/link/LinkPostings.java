package clew.pipeline.link;

import clew.models.AdText;
import clew.models.Decision;
import clew.models.GenericValue;
import clew.models.HotKey;
import clew.models.PostingTraits;
import clew.models.TextFamily;
import clew.models.Trait;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.table.Known;
import clew.pipeline.table.LinkBlock;
import clew.pipeline.table.Ranges;
import clew.pipeline.table.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Links postings: who carries which values and texts, which values and passages mean nothing, which
 * pairs are worth a look, and what they share in bits.
 *
 * <p>What is known of all nodes is held in primitive arrays on the driver and sent to every core:
 * about 500 bytes a node. Keys and pairs are Spark's.
 */
public final class LinkPostings {
  /** Passages that are told as generic, those of the most nodes. Chosen. */
  private static final int TOLD = 200;

  /** Chosen: about 2 million grams, 24 MB, meet in a part. */
  private static final int NODES_OF_A_PART = 20_000;

  /** Parts of pairs for each core, at least: the first hold most. Chosen. */
  private static final int PAIR_PARTS = 4;

  private final LinkWeights weights;
  private final Workbench bench;
  private final SparkSession spark;
  private final JavaSparkContext context;
  private final SortedMap<Trait, String> neverLink = new TreeMap<>();

  /**
   * Links as analysts decided.
   *
   * @param decisions those on pairs are passed over: clustering honours them
   */
  public LinkPostings(
      SparkSession spark, LinkWeights weights, List<Decision> decisions, Workbench bench) {
    this.spark = spark;
    this.weights = weights;
    this.bench = bench;
    for (Decision decision : decisions) {
      if (decision.verdict() == Decision.Verdict.NEVER_LINK
          && decision.kind() != null
          && decision.value() != null) {
        neverLink.putIfAbsent(new Trait(decision.kind(), decision.value()), decision.told());
      }
    }
    context = JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  /**
   * What linking gives.
   *
   * @param links pairs of representatives with their bits; none of them refused yet. No table: they
   *     are read twice
   * @param families of near-duplicate texts, each comparison text in one
   * @param generic values too common to mean anything
   * @param lookedAt pairs that were weighed
   * @param leftOut pairs that share a value but were not weighed, since the value's budget was used
   *     up, or since it is generic
   * @param hotKeys the values that most pairs were left out of
   */
  public record Linked(
      JavaRDD<LinkBlock> links,
      Table<TextFamily> families,
      Table<GenericValue> generic,
      long lookedAt,
      long leftOut,
      Table<HotKey> hotKeys) {}

  /**
   * Links all representatives.
   *
   * @param postings all of them, also those that a representative stands for
   */
  public Linked apply(Table<PostingTraits> representatives, Table<AdText> texts, long postings) {
    Begun begun = begin(representatives, texts);
    NodeBook book = begun.book();
    MakeNodes.Images images = begun.images();
    JavaRDD<NodeText> raw = begun.texts();
    int parts = parts(book.nodes());
    Known<NodeBook> nodes = Known.of(context, book);
    FindGrams findGrams = new FindGrams(parts);
    JavaRDD<SharedKeys> rawGrams = kept(findGrams.shared(raw));
    Genericness suspects = Contexts.suspects(book);
    JavaRDD<JudgedGrams> suspected =
        kept(findGrams.judged(rawGrams, nodes, Known.of(context, suspects)));
    JudgedGrams first =
        bench.step("find passages", () -> JudgedGrams.together(suspected.collect()));
    Spread spread =
        bench.step("count contexts", () -> spread(book, findGrams.book(raw, first, book.nodes())));
    Known<Genericness> generic = Known.of(context, spread.generic());
    Known<BitSet> changed = Known.of(context, spread.generic().differing(suspects, book));
    JavaRDD<JudgedGrams> known =
        kept(findGrams.again(rawGrams, suspected, changed, nodes, generic));
    JudgedGrams judged = bench.step("judge passages", () -> JudgedGrams.together(known.collect()));
    suspected.unpersist();
    Boilerplate boilerplate = judged.boilerplate();
    boolean same = boilerplate.isEmpty();
    JavaRDD<NodeText> own = same ? raw : NodeTexts.kept(without(raw, boilerplate));
    JavaRDD<SharedKeys> grams = same ? rawGrams : kept(findGrams.shared(own));
    JudgedGrams ownJudged =
        same
            ? judged
            : bench.step(
                "find own passages",
                () ->
                    JudgedGrams.together(
                        findGrams.ofFewer(grams, rawGrams, known, nodes, generic).collect()));
    known.unpersist();
    GramBook gramBook =
        bench.step("number passages", () -> findGrams.book(own, ownJudged, book.nodes()));
    TextBook textBook =
        bench.step("compare texts", () -> new FindTextPairs(own, bench, parts).apply(book.nodes()));
    WordBook words = bench.step("count words", () -> new FindWords(parts).apply(own, book.nodes()));
    Figures figures =
        new Figures(weights, book, spread, images.book(), textBook, gramBook, words, postings);
    Known<Figures> all = Known.of(context, figures);
    int pairParts = Math.max(parts, PAIR_PARTS * context.defaultParallelism());
    FindPairs findPairs = new FindPairs(context, figures, all, pairParts);
    JavaRDD<long[]> pairs = kept(findPairs.apply(grams, images.near()));
    HotKeys hot = new HotKeys(figures);
    long lookedAt =
        bench.step(
            "find pairs",
            () -> pairs.map(some -> some.length).collect().stream().mapToLong(n -> n).sum());
    long leftOut = hot.leftOut() + findPairs.leftOutByWords();
    JavaRDD<LinkBlock> weighed = kept(new WeighLinks(all).apply(pairs));
    bench.step("weigh pairs", weighed::count);
    rawGrams.unpersist();
    grams.unpersist();
    pairs.unpersist();
    return new Linked(
        weighed,
        bench.step("tell families", () -> families(own, all)),
        bench.step("tell what is generic", () -> generic(book, spread, raw, boilerplate)),
        lookedAt,
        leftOut,
        Table.of(spark, HotKey.class, hot.worst()));
  }

  /** The nodes, and their texts as they are: what is read to make them is let go. */
  private record Begun(NodeBook book, MakeNodes.Images images, JavaRDD<NodeText> texts) {}

  private Begun begin(Table<PostingTraits> representatives, Table<AdText> texts) {
    MakeNodes make = bench.step("number nodes", () -> new MakeNodes(representatives));
    int parts = parts(make.nodes());
    MakeNodes.Images images = bench.step("compare images", make::images);
    NodeBook book = bench.step("gather traits", () -> make.book(images.book(), parts));
    MakeTexts makeTexts = new MakeTexts(parts);
    return new Begun(
        book, images, NodeTexts.kept(makeTexts.apply(texts, make.comparisons(), make.nodes())));
  }

  /** To be read more than once: on disk, since memory is for what is known of nodes. */
  private static <T> JavaRDD<T> kept(JavaRDD<T> blocks) {
    return blocks.persist(StorageLevel.DISK_ONLY());
  }

  /** Parts in which keys of so many nodes meet. */
  private int parts(int nodes) {
    return Math.max(context.defaultParallelism(), nodes / NODES_OF_A_PART);
  }

  private JavaRDD<NodeText> without(JavaRDD<NodeText> raw, Boilerplate boilerplate) {
    Known<Boilerplate> known = Known.of(context, boilerplate);
    return raw.map(text -> known.value().without(text));
  }

  private Spread spread(NodeBook book, GramBook grams) {
    Known<Contexts> contexts =
        Known.of(context, new Contexts(book, grams, weights.passageDoubtfulShare()));
    double[] counts = ofTraits(book, trait -> contexts.value().count(trait));
    double[] agreement = ofTraits(book, trait -> contexts.value().agreement(trait));
    contexts.destroy();
    return new Spread(book, counts, agreement, weights, neverLink);
  }

  /** What is to be told of a trait. */
  private interface OfTrait extends IntToDoubleFunction, Serializable {}

  private double[] ofTraits(NodeBook book, OfTrait told) {
    return Ranges.of(context, book.traits())
        .map(range -> range.stream().mapToDouble(told).toArray())
        .collect()
        .stream()
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private Table<TextFamily> families(JavaRDD<NodeText> own, Known<Figures> all) {
    JavaRDD<TextFamily> rows =
        own.map(
            text -> {
              TextBook book = all.value().texts();
              int number = text.compares() ? book.number(text.textId()) : -1;
              String smallest = number < 0 ? text.comparisonId() : book.family(number);
              return new TextFamily(text.comparisonId(), TextFamily.templateId(smallest));
            });
    return bench.stage(
        "families",
        Table.over(
            TextFamily.class,
            Table.of(spark, TextFamily.class, rows).records().dropDuplicates("comparisonId")));
  }

  private Table<GenericValue> generic(
      NodeBook book, Spread spread, JavaRDD<NodeText> raw, Boilerplate boilerplate) {
    List<GenericValue> values = new ArrayList<>();
    for (int trait = 0; trait < book.traits(); trait++) {
      if (spread.generic().is(trait)) {
        values.add(described(book, spread, trait));
      }
    }
    if (!boilerplate.isEmpty()) {
      values.addAll(passages(raw, boilerplate, parts(book.nodes())));
    }
    return Table.of(spark, GenericValue.class, values);
  }

  private static GenericValue described(NodeBook book, Spread spread, int trait) {
    long postings = Arrays.stream(book.carriers().get(trait)).mapToLong(book::postings).sum();
    long contexts = Math.round(spread.contexts(trait));
    Trait value = book.trait(trait);
    String decided = spread.decided(trait);
    String reason =
        String.format(
            Locale.ROOT,
            spread.trust(trait) > 0
                ? "%d postings carry it in %d contexts that nothing else holds together"
                : "%d postings carry it in %d contexts, and each context names other phones",
            postings,
            contexts);
    return new GenericValue(
        value.kind(), value.value(), postings, contexts, decided == null ? reason : decided);
  }

  private static List<GenericValue> passages(
      JavaRDD<NodeText> raw, Boilerplate boilerplate, int parts) {
    return new CommonPassages(parts, TOLD)
        .of(raw, boilerplate).stream()
            .map(
                passage ->
                    new GenericValue(
                        "passage",
                        passage.text(),
                        passage.nodes(),
                        passage.nodes(),
                        String.format(
                            Locale.ROOT,
                            "%d ads carry it that agree in nothing else more often than chance",
                            passage.nodes())))
            .sorted(Comparator.comparing(GenericValue::value))
            .toList();
  }
}
