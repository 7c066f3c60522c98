package clew.pipeline.link;

import clew.models.AdText;
import clew.pipeline.table.Known;
import clew.pipeline.table.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/** Gives every representative its texts. */
final class MakeTexts {
  private final int parts;

  MakeTexts(int parts) {
    this.parts = parts;
  }

  /** What is read of a text. */
  public record Compared(String comparisonId, String comparison, int bodyAt) {}

  /** A comparison text on its way to a node that carries it. */
  private record Travelling(int node, String comparisonId, String comparison, int bodyAt)
      implements Serializable {
    static final Comparator<Travelling> IN_ORDER =
        Comparator.comparingInt(Travelling::node)
            .thenComparing(Travelling::comparisonId)
            .thenComparingInt(Travelling::bodyAt);
  }

  /** Each text of a node once. Where its words were split otherwise, the shortest title counts. */
  JavaRDD<NodeText> apply(Table<AdText> texts, TextCarriers carrying, int nodes) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(texts.spark().sparkContext());
    Known<TextCarriers> carriers = Known.of(context, carrying);
    int into = parts;
    PairFlatMapFunction<Compared, Integer, Travelling> share =
        text ->
            Arrays.stream(carriers.value().of(text.comparisonId()))
                .mapToObj(
                    node ->
                        new Tuple2<>(
                            (int) ((long) node * into / nodes),
                            new Travelling(
                                node, text.comparisonId(), text.comparison(), text.bodyAt())))
                .iterator();
    return Table.of(Compared.class, texts.rows())
        .records()
        .javaRDD()
        .flatMapToPair(share)
        .partitionBy(new KeyBlocks.ByNumber(parts))
        .mapPartitions(MakeTexts::arrived);
  }

  private static Iterator<NodeText> arrived(Iterator<Tuple2<Integer, Travelling>> texts) {
    List<Travelling> all = new ArrayList<>();
    texts.forEachRemaining(text -> all.add(text._2()));
    all.sort(Travelling.IN_ORDER);
    List<NodeText> made = new ArrayList<>(all.size());
    Travelling before = null;
    for (Travelling text : all) {
      boolean again =
          before != null
              && before.node() == text.node()
              && before.comparisonId().equals(text.comparisonId());
      if (!again) {
        made.add(NodeText.of(text.node(), text.comparisonId(), text.comparison(), text.bodyAt()));
      }
      before = text;
    }
    return made.iterator();
  }
}
