package clew.pipeline.link;

import clew.pipeline.table.Known;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Counts words, and tells which of them each node has. */
final class FindWords {
  private final int parts;

  FindWords(int parts) {
    this.parts = parts;
  }

  /** Words that two nodes or more have, by their hashes, and how many these are. */
  private static final class Counted implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] words;
    private final int[] nodes;

    private Counted(long[] words, int[] nodes) {
      this.words = words;
      this.nodes = nodes;
    }

    /** A node with several texts has its words once. */
    static Counted of(KeyedNumbers entries) {
      LongArray words = new LongArray();
      int[] nodes = new int[entries.size() / 2 + 1];
      for (int from = 0, to; from < entries.size(); from = to) {
        to = entries.endOfKey(from);
        if (to - from > 1) {
          nodes[words.size()] = to - from;
          words.add(entries.key(from));
        }
      }
      return new Counted(words.toArray(), Arrays.copyOf(nodes, words.size()));
    }
  }

  WordBook apply(JavaRDD<NodeText> texts, int nodes) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(texts.context());
    List<Counted> counted = KeyBlocks.of(texts, parts, FindWords::emit, Counted::of).collect();
    long[] shared = counted.stream().flatMapToLong(its -> Arrays.stream(its.words)).toArray();
    float[] bits = new float[shared.length];
    int at = 0;
    for (Counted its : counted) {
      for (int carriers : its.nodes) {
        bits[at++] = log2((double) nodes / carriers);
      }
    }
    Known<LongIndex> known = Known.of(context, new LongIndex(shared));
    List<NumbersOfTexts> rows = texts.mapPartitions(its -> worded(its, known.value())).collect();
    known.destroy();
    int[][] lists = new int[nodes][];
    int[] alone = new int[nodes];
    NumbersOfTexts.forEach(
        rows,
        (node, its) -> {
          alone[node] += its[0];
          int[] words = Arrays.copyOfRange(its, 1, its.length);
          lists[node] = lists[node] == null ? words : union(lists[node], words);
        });
    return new WordBook(IntLists.of(lists), bits, totals(lists, alone, bits));
  }

  private static float[] totals(int[][] lists, int[] alone, float[] bits) {
    float[] totals = new float[lists.length];
    for (int node = 0; node < lists.length; node++) {
      if (lists[node] != null) {
        double total = alone[node] * (double) log2(lists.length);
        for (int word : lists[node]) {
          total += bits[word];
        }
        totals[node] = (float) total;
      }
    }
    return totals;
  }

  private static long[] words(NodeText text) {
    return new TextUnits(text.title() + " " + text.text()).words();
  }

  private static void emit(NodeText text, KeyBlocks.Sink sink) {
    for (long word : words(text)) {
      sink.add(word, text.node());
    }
  }

  /** How many words a text has alone, then the numbers of those that others have, too. */
  private static Iterator<NumbersOfTexts> worded(Iterator<NodeText> texts, LongIndex known) {
    NumbersOfTexts.Builder all = new NumbersOfTexts.Builder();
    while (texts.hasNext()) {
      NodeText text = texts.next();
      long[] words = words(text);
      int[] numbers = new int[words.length + 1];
      int size = 1;
      for (long word : words) {
        int number = known.of(word);
        if (number >= 0) {
          numbers[size++] = number;
        }
      }
      numbers[0] = words.length - (size - 1);
      all.add(text.node(), text.comparisonId(), Arrays.copyOf(numbers, size));
    }
    return List.of(all.build()).iterator();
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
