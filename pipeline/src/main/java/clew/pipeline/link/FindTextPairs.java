package clew.pipeline.link;

import clew.models.TextPair;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import scala.Tuple2;

/**
 * Finds near-duplicate texts: texts that meet in a band of their MinHash signatures are compared
 * exactly.
 *
 * <p>Which pairs are compared follows from all texts; what a comparison gave is evidence, kept and
 * never made again.
 */
final class FindTextPairs {
  /**
   * Jaccard of 5-grams from which texts are near-duplicates: on short ads it finds 80 % of the true
   * pairs at 99.9 % precision.
   */
  static final double ALIKE = .5;

  /** All pairs of a band up to 64 texts, then four hubs and a chain. Chosen. */
  private static final PairBudget BUDGET = new PairBudget(64, 4);

  /** The distinct texts that say enough to be compared. */
  Table<Comparison> comparisons(Table<NodeText> texts) {
    Table<Comparison> all =
        texts
            .filter(NodeText::compares)
            .map(Comparison.class, text -> new Comparison(text.textId(), text.text()));
    return Table.over(Comparison.class, all.records().dropDuplicates("textId"));
  }

  /** The pairs that are worth a look, each once. */
  Table<CandidatePair> candidates(Table<Comparison> comparisons) {
    Table<BandMember> members = comparisons.flatMap(BandMember.class, FindTextPairs::bands);
    FlatMapGroupsFunction<String, BandMember, CandidatePair> meet = (band, texts) -> pairs(texts);
    return Table.over(
        CandidatePair.class,
        members
            .groupBy(BandMember::band)
            .flatMapGroups(meet, Table.encoder(CandidatePair.class))
            .distinct());
  }

  /** Compares the candidates that were not compared before. */
  Table<TextPair> compare(
      Table<CandidatePair> candidates, Table<TextPair> known, Table<Comparison> comparisons) {
    Dataset<CandidatePair> fresh =
        Table.of(
                CandidatePair.class,
                candidates
                    .rows()
                    .join(known.rows(), new String[] {"left_id", "right_id"}, "left_anti"))
            .records();
    Dataset<Comparison> left = comparisons.records();
    Dataset<Comparison> right = comparisons.records();
    Dataset<Tuple2<Tuple2<CandidatePair, Comparison>, Comparison>> both =
        fresh
            .joinWith(left, fresh.col("leftId").equalTo(left.col("textId")))
            .alias("half")
            .joinWith(
                right.alias("other"),
                org.apache
                    .spark
                    .sql
                    .functions
                    .col("half._1.rightId")
                    .equalTo(org.apache.spark.sql.functions.col("other.textId")));
    MapFunction<Tuple2<Tuple2<CandidatePair, Comparison>, Comparison>, TextPair> compare =
        texts -> compared(texts._1()._1(), texts._1()._2(), texts._2());
    return Table.over(TextPair.class, both.map(compare, Table.encoder(TextPair.class)));
  }

  /** Of the pairs that were ever compared, those that are candidates now and alike. */
  Table<TextPair> alike(Table<TextPair> compared, Table<CandidatePair> candidates) {
    return Table.of(
            TextPair.class,
            compared
                .rows()
                .join(candidates.rows(), new String[] {"left_id", "right_id"}, "left_semi"))
        .filter(pair -> pair.jaccard() >= ALIKE);
  }

  private static Iterator<BandMember> bands(Comparison text) {
    long[] keys = MinHash.bandKeys(MinHash.signature(Shingles.of(text.text())));
    List<BandMember> members = new ArrayList<>(keys.length);
    for (long key : keys) {
      members.add(new BandMember(Long.toHexString(key), text.textId()));
    }
    return members.iterator();
  }

  private static Iterator<CandidatePair> pairs(Iterator<BandMember> members) {
    List<String> texts = new ArrayList<>();
    members.forEachRemaining(member -> texts.add(member.textId()));
    Collections.sort(texts);
    List<CandidatePair> pairs = new ArrayList<>();
    BUDGET.forEach(
        texts.size(),
        (one, other) -> pairs.add(CandidatePair.of(texts.get(one), texts.get(other))));
    return pairs.iterator();
  }

  private static TextPair compared(CandidatePair pair, Comparison left, Comparison right) {
    double jaccard = Shingles.jaccard(Shingles.of(left.text()), Shingles.of(right.text()));
    return new TextPair(pair.leftId(), pair.rightId(), jaccard);
  }
}
