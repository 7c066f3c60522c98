package clew.pipeline.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;

import clew.pipeline.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** Counts words, and tells which of them each node has. */
final class FindWords {
  /** The words of a node, as many as it has and the numbers of those that others have, too. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  public record Worded(int node, int alone, byte[] words) {}

  /** A word, by its hash, and how many nodes have it. */
  public record Counted(long key, long nodes) {}

  WordBook apply(Table<NodeText> texts, int nodes) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(texts.spark().sparkContext());
    Table<Keyed> words = texts.flatMap(Keyed.class, text -> words(text).iterator());
    // A node with several texts has its words once.
    List<Counted> counted =
        Table.of(
                Counted.class,
                words
                    .rows()
                    .distinct()
                    .groupBy("key")
                    .agg(count("*").as("nodes"))
                    .where(col("nodes").gt(1)))
            .records()
            .collectAsList();
    long[] shared = counted.stream().mapToLong(Counted::key).sorted().toArray();
    float[] bits = new float[shared.length];
    for (Counted word : counted) {
      bits[Arrays.binarySearch(shared, word.key())] = log2((double) nodes / word.nodes());
    }
    Broadcast<long[]> known = context.broadcast(shared);
    TreeMap<Integer, int[]> byNode = new TreeMap<>();
    TreeMap<Integer, Integer> alone = new TreeMap<>();
    for (Worded row :
        texts.map(Worded.class, text -> worded(text, known.value())).records().collectAsList()) {
      byNode.merge(row.node(), PackedNumbers.unpack(row.words()), FindWords::union);
      alone.merge(row.node(), row.alone(), Integer::sum);
    }
    known.destroy();
    int[][] lists = new int[nodes][];
    float[] totals = new float[nodes];
    byNode.forEach(
        (node, its) -> {
          lists[node] = its;
          double total = alone.getOrDefault(node, 0) * (double) log2(nodes);
          for (int word : its) {
            total += bits[word];
          }
          totals[node] = (float) total;
        });
    return new WordBook(IntLists.of(lists), bits, totals);
  }

  private static List<Keyed> words(NodeText text) {
    return Arrays.stream(new TextUnits(text.title() + " " + text.text()).words())
        .mapToObj(word -> new Keyed(word, text.node()))
        .toList();
  }

  private static Worded worded(NodeText text, long[] known) {
    long[] words = new TextUnits(text.title() + " " + text.text()).words();
    int[] shared = new int[words.length];
    int size = 0;
    for (long word : words) {
      int number = Arrays.binarySearch(known, word);
      if (number >= 0) {
        shared[size++] = number;
      }
    }
    return new Worded(
        text.node(), words.length - size, PackedNumbers.pack(Arrays.copyOf(shared, size)));
  }

  private static int[] union(int[] one, int[] other) {
    int[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    Arrays.sort(both);
    int kept = 0;
    for (int i = 0; i < both.length; i++) {
      if (i == 0 || both[i] != both[i - 1]) {
        both[kept++] = both[i];
      }
    }
    return Arrays.copyOf(both, kept);
  }

  private static float log2(double value) {
    return (float) (Math.log(value) / Math.log(2));
  }
}
