package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.pipeline.support.WithSpark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class KeyBlocksTest {
  @Test
  void bringsTogetherWhatGroupingBringsTogether(SparkSession spark) {
    Random random = new Random(3);
    List<long[]> rows = new ArrayList<>();
    Map<Long, TreeSet<Integer>> expected = new TreeMap<>();
    for (int i = 0; i < 3000; i++) {
      long key = Mixing.mix(random.nextInt(900));
      int member = random.nextInt(40);
      rows.add(new long[] {key, member});
      expected.computeIfAbsent(key, its -> new TreeSet<>()).add(member);
    }

    for (int partitions : new int[] {1, 5}) {
      JavaRDD<long[]> input =
          JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(rows, partitions);
      Map<Long, TreeSet<Integer>> met = new TreeMap<>();
      List<Long> order = new ArrayList<>();
      for (long[] entries :
          KeyBlocks.of(input, 3, (row, sink) -> sink.add(row[0], (int) row[1]), KeyBlocksTest::flat)
              .collect()) {
        for (int i = 0; i < entries.length; i += 2) {
          order.add(entries[i]);
          met.computeIfAbsent(entries[i], its -> new TreeSet<>()).add((int) entries[i + 1]);
        }
      }

      assertEquals(expected, met);
      assertEquals(expected.values().stream().mapToInt(TreeSet::size).sum(), order.size());
      assertEquals(order.stream().sorted().toList(), order);
    }
  }

  private static long[] flat(KeyedNumbers entries) {
    LongArray flat = new LongArray();
    for (int i = 0; i < entries.size(); i++) {
      flat.add(entries.key(i));
      flat.add(entries.member(i));
    }
    return flat.toArray();
  }

  @Test
  void sharesPairsOutOnceEachAndInOrder(SparkSession spark) {
    Random random = new Random(4);
    List<long[]> blocks = new ArrayList<>();
    TreeSet<Long> expected = new TreeSet<>();
    for (int block = 0; block < 7; block++) {
      long[] pairs =
          random
              .longs(200)
              .map(any -> PairBlocks.pair((int) (any >>> 60), (int) any & 63))
              .toArray();
      blocks.add(pairs);
      Arrays.stream(pairs).forEach(expected::add);
    }
    JavaRDD<long[]> pairs =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(blocks, 3);

    List<long[]> inOrder = PairBlocks.inOrder(pairs, 64, 4).collect();

    assertEquals(4, inOrder.size());
    assertEquals(
        List.copyOf(expected), inOrder.stream().flatMapToLong(Arrays::stream).boxed().toList());
    assertEquals(
        List.copyOf(expected),
        Arrays.stream(PairBlocks.collect(PairBlocks.distinct(pairs, 4))).boxed().toList());
  }
}
