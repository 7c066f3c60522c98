package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Known;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class FindPairsTest {
  private static final int NODES = 32;

  /**
   * 32 nodes of one town with one word make 496 pairs; four hubs look at 31 + 30 + 29 + 28 = 118 of
   * them, and the chain of the other 28 at 27: 351 are left out.
   */
  @Test
  void pairsOfAWordInOnePlaceThatTheBudgetLeavesOutAreCounted(SparkSession spark) {
    Books books = new Books();
    int[][] words = new int[NODES][];
    for (int node = 0; node < NODES; node++) {
      books.node("", "place=leeds");
      words[node] = new int[] {0};
    }
    float[] totals = new float[NODES];
    Arrays.fill(totals, 5);
    Figures none = books.figures(1000, Map.of());
    Figures figures =
        new Figures(
            none.weights(),
            none.book(),
            none.spread(),
            none.images(),
            none.texts(),
            none.grams(),
            new WordBook(IntLists.of(words), new float[] {5}, totals),
            none.postings());
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    FindPairs find = new FindPairs(context, figures, Known.of(context, figures), 2);

    long pairs =
        find.apply(context.emptyRDD(), new long[0]).collect().stream()
            .mapToLong(some -> some.length)
            .sum();

    assertEquals(118 + 27, pairs);
    assertEquals(351, find.leftOutByWords());
  }
}
