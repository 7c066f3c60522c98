package clew.pipeline.weights;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import clew.models.Complaint;
import clew.models.Exit;
import clew.models.Link;
import clew.models.PostingTraits;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.table.Known;
import clew.pipeline.table.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Learns link weights from a run: its links tell how often who shares what, a sample of all pairs
 * how often strangers do. What it learns is what a value of ordinary spread nets after the prior,
 * the prior itself, and what speaks against a pair; how texts are weighed stays as it was.
 */
public final class TrainWeights {
  /** Representatives of whom all pairs are looked at: those of the smallest hashes. Chosen. */
  private static final int SAMPLED = 2000;

  /** A kind on fewer pairs of one hand is not learnt: chance would teach it. Chosen. */
  private static final double ENOUGH = 100;

  /** A shared value nets no more than this, and nothing weighs against a pair by more. Chosen. */
  private static final double MOST = 10;

  private final LinkWeights before;

  /**
   * Learns anew.
   *
   * @param before the weights that the links were made with; what cannot be learnt stays
   */
  public TrainWeights(LinkWeights before) {
    this.before = before;
  }

  /**
   * What was learnt.
   *
   * @param pairs how many pairs of one hand there are, as expected, by kind of evidence shared
   * @param rounds of expectation maximisation
   */
  public record Trained(LinkWeights weights, Map<String, Double> pairs, int rounds) {
    public Trained {
      pairs = new TreeMap<>(pairs);
    }
  }

  /** A pattern of a link. */
  public record Told(int pattern) {}

  /** The kinds of values that a representative carries, as bits. */
  public record Carries(String postingId, int kinds) {}

  /**
   * Learns from all links of a run.
   *
   * @param traits of all representatives
   * @param postings all of them, also those that a representative stands for
   * @throws Complaint {@link Exit#INPUT_MISSING} where there are too few links, or no pairs without
   */
  public Trained apply(Table<Link> links, Table<PostingTraits> traits, long postings) {
    List<Carries> carries =
        traits
            .map(Carries.class, one -> new Carries(one.postingId(), Patterns.kinds(one)))
            .records()
            .collectAsList()
            .stream()
            .sorted(Comparator.comparing(Carries::postingId))
            .toList();
    Known<String[]> ids =
        Known.of(
            JavaSparkContext.fromSparkContext(traits.spark().sparkContext()),
            carries.stream().map(Carries::postingId).toArray(String[]::new));
    int[] kinds = carries.stream().mapToInt(Carries::kinds).toArray();
    Map<Integer, Long> linked =
        links
            .map(
                Told.class,
                link ->
                    new Told(
                        Patterns.of(
                            link,
                            kindsOf(ids.value(), kinds, link.leftId())
                                & kindsOf(ids.value(), kinds, link.rightId()))))
            .rows()
            .groupBy("pattern")
            .count()
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getInt(0), row -> row.getLong(1)));
    long all = (long) carries.size() * (carries.size() - 1) / 2;
    long shared = linked.values().stream().mapToLong(Long::longValue).sum();
    Map<Integer, Double> strangers = strangers(sample(traits), all - shared);
    if (shared < ENOUGH || strangers.isEmpty()) {
      throw new Complaint(
          Exit.INPUT_MISSING,
          "the run has "
              + shared
              + " links among "
              + all
              + " pairs of ads: too few of the one or the other to learn from; the weights that ship"
              + " do without");
    }
    return trained(new MatchMixture(linked, strangers), postings, shared);
  }

  private static int kindsOf(String[] ids, int[] kinds, String id) {
    int at = Arrays.binarySearch(ids, id);
    return at < 0 ? 0 : kinds[at];
  }

  private static List<PostingTraits> sample(Table<PostingTraits> traits) {
    return Table.of(
            PostingTraits.class,
            traits.rows().orderBy(xxhash64(col("posting_id")), col("posting_id")).limit(SAMPLED))
        .records()
        .collectAsList();
  }

  /** Patterns of pairs that share nothing, as many as there are of such pairs in all. */
  private static Map<Integer, Double> strangers(List<PostingTraits> sample, long pairs) {
    Map<Integer, Double> counts = new TreeMap<>();
    for (int i = 0; i < sample.size(); i++) {
      for (int j = 0; j < i; j++) {
        int pattern = Patterns.ofStrangers(sample.get(i), sample.get(j));
        if (pattern >= 0) {
          counts.merge(pattern, 1.0, Double::sum);
        }
      }
    }
    double seen = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    counts.replaceAll((pattern, count) -> count * pairs / seen);
    return counts;
  }

  private Trained trained(MatchMixture fitted, long postings, long links) {
    double prior = fitted.priorBits();
    Map<String, Double> net = new TreeMap<>(before.netBits());
    Map<String, Double> pairs = new TreeMap<>();
    for (Field field : Field.values()) {
      double expected = fitted.expected(field, Field.AGREES);
      pairs.put(field.kind(), expected);
      if ((field.isValue() || field == Field.POSTER) && expected >= ENOUGH) {
        net.put(field.kind(), net(fitted.bits(field, Field.AGREES) + prior));
      }
    }
    double names = fitted.expected(Field.POSTER, Field.PARTLY);
    pairs.put("name", names);
    if (names >= ENOUGH) {
      net.put("name", net(fitted.bits(Field.POSTER, Field.PARTLY) + prior));
    }
    return new Trained(
        before.learnt(
            fitted.share() * postings,
            net,
            against(fitted, Field.PLACE, before.placeDiffersBits()),
            against(fitted, Field.PHONE, before.phoneDiffersBits()),
            against(fitted, Field.POSTER, before.posterDiffersBits()),
            String.format(
                "learnt from %d links of %d postings, in %d rounds, over version %s",
                links, postings, fitted.rounds(), before.version())),
        pairs,
        fitted.rounds());
  }

  private static double net(double bits) {
    return rounded(Math.max(0, Math.min(MOST, bits)));
  }

  private static double against(MatchMixture fitted, Field field, double before) {
    return fitted.expected(field, Field.DIFFERS) < ENOUGH
        ? before
        : rounded(Math.min(0, Math.max(-MOST, fitted.bits(field, Field.DIFFERS))));
  }

  /** To thousandths of a bit: a file that people read. */
  private static double rounded(double bits) {
    return Math.rint(bits * 1000) / 1000;
  }
}
