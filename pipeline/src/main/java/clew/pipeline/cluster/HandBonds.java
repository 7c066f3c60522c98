package clew.pipeline.cluster;

import clew.models.WeakestBond;
import clew.pipeline.table.IdNumbers;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where each hand is held together least: what {@link MeasureBonds} finds, from arrays. */
final class HandBonds implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Of the links within hands, in the order of their ends. */
  private final long[] ends;

  private final double[] bits;

  private final Lists byHand;

  /**
   * Takes what clustering found. A link that may not join two groups holds them together all the
   * same where others joined them.
   *
   * @param labels for every node the smallest node of its hand
   */
  HandBonds(int[] labels, Bridges bridges) {
    JoiningLinks kept = bridges.kept();
    long[] refused = bridges.refused();
    long[] all = new long[kept.size() + refused.length];
    double[] allBits = new double[all.length];
    int size = 0;
    for (int i = 0, j = 0; i < kept.size() || j < refused.length; ) {
      boolean isKept = j == refused.length || (i < kept.size() && kept.ends(i) < refused[j]);
      long link = isKept ? kept.ends(i) : refused[j];
      if (labels[left(link)] == labels[right(link)]) {
        all[size] = link;
        allBits[size++] = isKept ? kept.bits(i) : bridges.refusedBits()[j];
      }
      i += isKept ? 1 : 0;
      j += isKept ? 0 : 1;
    }
    ends = Arrays.copyOf(all, size);
    bits = Arrays.copyOf(allBits, size);
    byHand = new Lists(labels.length, size, at -> labels[left(ends[at])]);
  }

  private static int left(long link) {
    return (int) (link >>> 32);
  }

  private static int right(long link) {
    return (int) link;
  }

  /**
   * Of one hand; empty where no links hold it together.
   *
   * @param hand its smallest node
   * @param cluster its name
   */
  Optional<WeakestBond> of(int hand, ClusterNames cluster, IdNumbers index) {
    if (byHand.size(hand) == 0) {
      return Optional.empty();
    }
    int[] its = byHand.list(hand);
    int[] nodes =
        Arrays.stream(its)
            .flatMap(link -> IntStream.of(left(ends[link]), right(ends[link])))
            .sorted()
            .distinct()
            .toArray();
    int[] lefts = new int[its.length];
    int[] rights = new int[its.length];
    double[] weights = new double[its.length];
    for (int i = 0; i < its.length; i++) {
      lefts[i] = Arrays.binarySearch(nodes, left(ends[its[i]]));
      rights[i] = Arrays.binarySearch(nodes, right(ends[its[i]]));
      weights[i] = bits[its[i]];
    }
    BondGraph graph = new BondGraph(nodes.length, lefts, rights);
    int weakest = its[graph.weakest(weights)];
    return Optional.of(
        new WeakestBond(
            cluster.of(hand),
            its.length,
            graph.bridges(),
            index.id(left(ends[weakest])),
            index.id(right(ends[weakest])),
            bits[weakest]));
  }
}
