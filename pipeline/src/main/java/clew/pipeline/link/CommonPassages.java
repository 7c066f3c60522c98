package clew.pipeline.link;

import clew.pipeline.table.Known;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** The passages of boilerplate that most nodes carry, counted by their hashes. */
final class CommonPassages {
  private final int parts;
  private final int most;

  /**
   * @param most passages that are told
   */
  CommonPassages(int parts, int most) {
    this.parts = parts;
    this.most = most;
  }

  /** A passage and how many nodes carry it. Those of most nodes first, of equal ones by text. */
  record Passage(String text, int nodes) implements Comparable<Passage>, Serializable {
    @Override
    public int compareTo(Passage other) {
      int byNodes = Integer.compare(other.nodes, nodes);
      return byNodes != 0 ? byNodes : text.compareTo(other.text);
    }
  }

  /** Passages of a part: their hashes, and the nodes that carry each. */
  private static final class Counted implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LongIndex hashes;
    private final int[] nodes;
    private final int[] firsts;

    private Counted(long[] hashes, int[] nodes, int[] firsts) {
      this.hashes = new LongIndex(hashes);
      this.nodes = nodes;
      this.firsts = firsts;
    }

    static Counted of(KeyedNumbers entries) {
      LongArray hashes = new LongArray();
      int[] nodes = new int[entries.size()];
      int[] firsts = new int[entries.size()];
      for (int from = 0, to; from < entries.size(); from = to) {
        to = entries.endOfKey(from);
        nodes[hashes.size()] = to - from;
        firsts[hashes.size()] = entries.member(from);
        hashes.add(entries.key(from));
      }
      return new Counted(hashes.toArray(), nodes, firsts);
    }
  }

  List<Passage> of(JavaRDD<NodeText> texts, Boilerplate boilerplate) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(texts.context());
    Known<Boilerplate> known = Known.of(context, boilerplate);
    Known<List<Counted>> counted =
        Known.of(
            context,
            new ArrayList<>(
                KeyBlocks.of(
                        texts,
                        parts,
                        (text, sink) -> {
                          for (String passage : known.value().passages(text.text())) {
                            sink.add(Mixing.text(passage), text.node());
                          }
                        },
                        Counted::of)
                    .collect()));
    int enough = most;
    int into = parts;
    // Most passages are not told, and need no name: few texts are read again.
    Known<BitSet> naming = Known.of(context, naming(counted.value(), enough));
    TreeSet<Passage> all = new TreeSet<>();
    texts
        .filter(text -> naming.value().get(text.node()))
        .mapPartitions(its -> named(its, known.value(), counted.value(), enough, into))
        .collect()
        .forEach(all::add);
    return all.stream().limit(most).toList();
  }

  /** The nodes that name the passages of most nodes, and those of as many as the last of these. */
  private static BitSet naming(List<Counted> counted, int most) {
    int[] counts =
        counted.stream()
            .flatMapToInt(part -> Arrays.stream(part.nodes, 0, part.hashes.size()))
            .sorted()
            .toArray();
    int fewest = counts.length <= most ? 0 : counts[counts.length - most];
    BitSet naming = new BitSet();
    for (Counted part : counted) {
      for (int at = 0; at < part.hashes.size(); at++) {
        if (part.nodes[at] >= fewest) {
          naming.set(part.firsts[at]);
        }
      }
    }
    return naming;
  }

  /** Of the nodes that carry a passage the first names it; of each partition the first are told. */
  private static Iterator<Passage> named(
      Iterator<NodeText> texts,
      Boilerplate boilerplate,
      List<Counted> counted,
      int most,
      int parts) {
    TreeSet<Passage> named = new TreeSet<>();
    while (texts.hasNext()) {
      NodeText text = texts.next();
      for (String passage : boilerplate.passages(text.text())) {
        long hash = Mixing.text(passage);
        Counted part = counted.get(KeyBlocks.part(hash, parts));
        int at = part.hashes.of(hash);
        if (part.firsts[at] == text.node()) {
          named.add(new Passage(passage, part.nodes[at]));
          if (named.size() > most) {
            named.pollLast();
          }
        }
      }
    }
    return named.iterator();
  }
}
