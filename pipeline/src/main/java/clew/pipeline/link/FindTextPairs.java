package clew.pipeline.link;

import static org.apache.spark.sql.functions.col;

import clew.models.TextPair;
import clew.pipeline.table.Table;
import java.util.Arrays;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import scala.Tuple2;

/**
 * Finds near-duplicate texts: texts that meet in a band of their MinHash signatures, and whose
 * sketches do not rule it out, are compared exactly.
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

  private final Table<Comparison> texts;
  private final JavaSparkContext context;

  /**
   * @param texts distinct ones; read more than once
   */
  FindTextPairs(Table<Comparison> texts) {
    this.texts = texts;
    context = JavaSparkContext.fromSparkContext(texts.spark().sparkContext());
  }

  /** The distinct texts that say enough to be compared. */
  static Table<Comparison> comparisons(Table<NodeText> texts) {
    Table<Comparison> all =
        texts
            .filter(NodeText::compares)
            .map(Comparison.class, text -> new Comparison(text.textId(), text.text()));
    return Table.over(Comparison.class, all.records().dropDuplicates("textId"));
  }

  /** A text with its signature, packed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  public record Signed(String textId, byte[] signature) {
    int[] values() {
      return PackedNumbers.unpack(signature);
    }
  }

  /** The signatures of all texts. */
  Table<Signed> signed() {
    return texts.map(
        Signed.class,
        text ->
            new Signed(
                text.textId(), PackedNumbers.pack(MinHash.signature(Shingles.of(text.text())))));
  }

  /** The pairs that are worth a look, each once. */
  Table<CandidatePair> candidates(Table<Signed> signed, Numbers numbers) {
    Broadcast<Numbers> ids = context.broadcast(numbers);
    Broadcast<byte[]> sketches = context.broadcast(sketches(signed, numbers));
    Table<Keyed> bands =
        signed.flatMap(
            Keyed.class,
            text -> {
              int number = ids.value().of(text.textId());
              return Arrays.stream(MinHash.bandKeys(text.values()))
                  .mapToObj(key -> new Keyed(key, number))
                  .iterator();
            });
    Table<NumberPair> pairs =
        KeyGroups.of(
            bands,
            NumberPair.class,
            (key, members, sink) ->
                BUDGET.forEach(
                    members.length,
                    (one, other) -> {
                      NumberPair pair = new NumberPair(members[one], members[other]);
                      if (worthALook(sketches.value(), pair)) {
                        sink.accept(pair);
                      }
                    }));
    return Table.over(NumberPair.class, pairs.records().distinct())
        .map(
            CandidatePair.class,
            pair -> new CandidatePair(ids.value().id(pair.left()), ids.value().id(pair.right())));
  }

  private static boolean worthALook(byte[] sketches, NumberPair pair) {
    return MinHash.worthALook(
        sketches, pair.left() * MinHash.VALUES, pair.right() * MinHash.VALUES);
  }

  /** A text's sketch. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  public record Sketch(String textId, byte[] sketch) {}

  /** The sketches of all texts, one behind the other in the order of their numbers. */
  private static byte[] sketches(Table<Signed> signed, Numbers numbers) {
    byte[] sketches = new byte[numbers.size() * MinHash.VALUES];
    for (Sketch one :
        signed
            .map(Sketch.class, text -> new Sketch(text.textId(), MinHash.sketch(text.values())))
            .records()
            .collectAsList()) {
      System.arraycopy(
          one.sketch(), 0, sketches, numbers.of(one.textId()) * MinHash.VALUES, MinHash.VALUES);
    }
    return sketches;
  }

  /** Compares the candidates that were not compared before. */
  Table<TextPair> compare(Table<CandidatePair> candidates, Table<TextPair> known) {
    Dataset<CandidatePair> fresh =
        Table.of(
                CandidatePair.class,
                candidates
                    .rows()
                    .join(known.rows(), new String[] {"left_id", "right_id"}, "left_anti"))
            .records();
    Dataset<Comparison> left = texts.records();
    Dataset<Comparison> right = texts.records();
    Dataset<Tuple2<Tuple2<CandidatePair, Comparison>, Comparison>> both =
        fresh
            .joinWith(left, fresh.col("leftId").equalTo(left.col("textId")))
            .alias("half")
            .joinWith(right.alias("other"), col("half._1.rightId").equalTo(col("other.textId")));
    MapFunction<Tuple2<Tuple2<CandidatePair, Comparison>, Comparison>, TextPair> compare =
        pair -> compared(pair._1()._1(), pair._1()._2(), pair._2());
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

  private static TextPair compared(CandidatePair pair, Comparison left, Comparison right) {
    double jaccard = Shingles.jaccard(Shingles.of(left.text()), Shingles.of(right.text()));
    return new TextPair(pair.leftId(), pair.rightId(), jaccard);
  }
}
