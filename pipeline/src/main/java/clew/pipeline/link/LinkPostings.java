package clew.pipeline.link;

import static org.apache.spark.sql.functions.col;

import clew.models.AdText;
import clew.models.Decision;
import clew.models.GenericValue;
import clew.models.Link;
import clew.models.PostingTraits;
import clew.models.TextFamily;
import clew.models.TextPair;
import clew.models.Trait;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

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

  private final LinkWeights weights;
  private final Workbench bench;
  private final SparkSession spark;
  private final JavaSparkContext context;
  private final FindGrams findGrams = new FindGrams();
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
   * @param links pairs of representatives with their bits; none of them refused yet
   * @param families of near-duplicate texts, each comparison text in one
   * @param generic values too common to mean anything
   * @param lookedAt pairs that were weighed
   * @param leftOut pairs that share a value but were not weighed, since the value's budget was used
   *     up, or since it is generic
   */
  public record Linked(
      Table<Link> links,
      Table<TextFamily> families,
      Table<GenericValue> generic,
      long lookedAt,
      long leftOut) {}

  /**
   * Links all representatives.
   *
   * @param postings all of them, also those that a representative stands for
   */
  public Linked apply(Table<PostingTraits> representatives, Table<AdText> texts, long postings) {
    MakeNodes make = bench.step("number nodes", () -> new MakeNodes(representatives));
    MakeNodes.Images images = bench.step("compare images", make::images);
    NodeBook book = bench.step("gather traits", () -> make.book(images.book()));
    Broadcast<NodeBook> nodes = context.broadcast(book);
    Table<NodeText> raw =
        bench.step(
            "gather texts",
            () ->
                bench.stage(
                    "node-texts", new MakeTexts().apply(representatives, texts, make.numbers())));
    Table<SharedGram> rawGrams =
        bench.step("find passages", () -> bench.stage("grams", findGrams.shared(raw)));
    Spread spread = bench.step("count contexts", () -> spread(book, nodes, raw, rawGrams));
    Broadcast<Genericness> generic = context.broadcast(spread.generic());
    List<FindGrams.Judged> judged =
        bench.step(
            "judge passages",
            () -> findGrams.judged(rawGrams, nodes, generic).records().collectAsList());
    Boilerplate boilerplate =
        new Boilerplate(
            judged.stream()
                .filter(FindGrams.Judged::boilerplate)
                .mapToLong(FindGrams.Judged::gram)
                .toArray());
    boolean same = boilerplate.isEmpty();
    Table<NodeText> own =
        same ? raw : bench.step("leave out boilerplate", () -> own(raw, boilerplate));
    Table<SharedGram> grams =
        same
            ? rawGrams
            : bench.step(
                "find own passages", () -> bench.stage("own-grams", findGrams.shared(own)));
    List<FindGrams.Judged> ownJudged =
        same
            ? judged
            : bench.step(
                "judge own passages",
                () -> findGrams.judged(grams, nodes, generic).records().collectAsList());
    GramBook gramBook =
        bench.step("number passages", () -> findGrams.book(own, ownJudged, book.nodes()));
    TextBook textBook = bench.step("compare texts", () -> texts(own, book.nodes()));
    WordBook words = bench.step("count words", () -> new FindWords().apply(own, book.nodes()));
    Figures figures =
        new Figures(weights, book, spread, images.book(), textBook, gramBook, words, postings);
    Broadcast<Figures> all = context.broadcast(figures);
    FindPairs find = new FindPairs(spark, figures, all);
    Table<NumberPair> pairs =
        bench.step("find pairs", () -> bench.stage("pairs", find.apply(grams, images.near())));
    Table<Link> links =
        bench.step("weigh pairs", () -> bench.stage("weighed", new WeighLinks(all).apply(pairs)));
    return new Linked(
        links,
        families(own, textBook),
        generic(book, spread, raw, boilerplate),
        pairs.records().count(),
        find.leftOut());
  }

  private Table<NodeText> own(Table<NodeText> raw, Boilerplate boilerplate) {
    Broadcast<Boilerplate> known = context.broadcast(boilerplate);
    return bench.stage("own-texts", raw.map(NodeText.class, text -> known.value().without(text)));
  }

  /** A trait's number and contexts. */
  public record Counted(int trait, double contexts) {}

  private Spread spread(
      NodeBook book, Broadcast<NodeBook> nodes, Table<NodeText> texts, Table<SharedGram> grams) {
    List<FindGrams.Judged> known =
        findGrams
            .judged(grams, nodes, context.broadcast(Contexts.suspects(book)))
            .records()
            .collectAsList();
    Broadcast<Contexts> contexts =
        context.broadcast(
            new Contexts(
                book, findGrams.book(texts, known, book.nodes()), weights.passageDoubtfulShare()));
    double[] counts = new double[book.traits()];
    for (Counted counted :
        Ranges.of(spark, book.traits())
            .flatMap(
                Counted.class,
                range ->
                    range.stream()
                        .mapToObj(trait -> new Counted(trait, contexts.value().count(trait)))
                        .iterator())
            .records()
            .collectAsList()) {
      counts[counted.trait()] = counted.contexts();
    }
    contexts.destroy();
    return new Spread(book, counts, weights, neverLink);
  }

  /** Two texts that are alike: the smaller number in the high half. */
  public record LikePair(long pair, double likeness) {
    static LikePair of(TextPair pair, Numbers numbers) {
      long left = numbers.of(pair.leftId());
      return new LikePair(left << 32 | numbers.of(pair.rightId()), pair.jaccard());
    }
  }

  private TextBook texts(Table<NodeText> own, int nodes) {
    FindTextPairs find =
        new FindTextPairs(bench.stage("distinct-texts", FindTextPairs.comparisons(own)));
    Table<FindTextPairs.Signed> signed = bench.stage("signatures", find.signed());
    String[] ids =
        signed
            .records()
            .select("textId")
            .as(org.apache.spark.sql.Encoders.STRING())
            .collectAsList()
            .stream()
            .sorted()
            .toArray(String[]::new);
    Table<CandidatePair> candidates =
        bench.stage("text-candidates", find.candidates(signed, new Numbers(ids)));
    Table<TextPair> all = bench.keepPairs(find.compare(candidates, bench.knownPairs()));
    Broadcast<Numbers> numbers = context.broadcast(new Numbers(ids));
    List<LikePair> alike =
        new ArrayList<>(
            find.alike(all, candidates)
                .map(LikePair.class, pair -> LikePair.of(pair, numbers.value()))
                .records()
                .collectAsList());
    alike.sort(Comparator.comparingLong(LikePair::pair));
    long[] pairs = new long[alike.size()];
    float[] scores = new float[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = alike.get(i).pair();
      scores[i] = (float) alike.get(i).likeness();
    }
    long[] numbered =
        own
            .filter(NodeText::compares)
            .map(
                NumberPair.class,
                text -> new NumberPair(text.node(), numbers.value().of(text.textId())))
            .records()
            .collectAsList()
            .stream()
            .mapToLong(carried -> (long) carried.left() << 32 | carried.right())
            .distinct()
            .toArray();
    return new TextBook(ids, IntLists.of(nodes, numbered), pairs, scores);
  }

  private Table<TextFamily> families(Table<NodeText> own, TextBook book) {
    Broadcast<TextBook> known = context.broadcast(book);
    Table<TextFamily> all =
        own.map(
            TextFamily.class,
            text -> {
              int number = text.compares() ? known.value().number(text.textId()) : -1;
              String smallest = number < 0 ? text.comparisonId() : known.value().family(number);
              return new TextFamily(text.comparisonId(), TextFamily.templateId(smallest));
            });
    return bench.stage(
        "families", Table.over(TextFamily.class, all.records().dropDuplicates("comparisonId")));
  }

  /** A passage that a node carries. */
  public record Carried(String passage, int node) {}

  private Table<GenericValue> generic(
      NodeBook book, Spread spread, Table<NodeText> raw, Boilerplate boilerplate) {
    List<GenericValue> values = new ArrayList<>();
    for (int trait = 0; trait < book.traits(); trait++) {
      if (spread.generic().is(trait)) {
        values.add(described(book, spread, trait));
      }
    }
    if (!boilerplate.isEmpty()) {
      values.addAll(passages(raw, boilerplate));
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
            "%d postings carry it in %d contexts that nothing else holds together",
            postings,
            contexts);
    return new GenericValue(
        value.kind(), value.value(), postings, contexts, decided == null ? reason : decided);
  }

  private List<GenericValue> passages(Table<NodeText> raw, Boilerplate boilerplate) {
    Broadcast<Boilerplate> known = context.broadcast(boilerplate);
    Table<Carried> carried =
        raw.flatMap(
            Carried.class,
            text ->
                known.value().passages(text.text()).stream()
                    .map(passage -> new Carried(passage, text.node()))
                    .iterator());
    return carried
        .rows()
        .distinct()
        .groupBy("passage")
        .agg(org.apache.spark.sql.functions.count("*").as("nodes"))
        .orderBy(col("nodes").desc(), col("passage"))
        .limit(TOLD)
        .collectAsList()
        .stream()
        .map(
            row ->
                new GenericValue(
                    "passage",
                    row.getString(0),
                    row.getLong(1),
                    row.getLong(1),
                    String.format(
                        Locale.ROOT,
                        "%d ads carry it that agree in nothing else more often than chance",
                        row.getLong(1))))
        .sorted(Comparator.comparing(GenericValue::value))
        .toList();
  }
}
