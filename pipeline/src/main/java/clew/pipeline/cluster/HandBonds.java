package clew.pipeline.cluster;

import clew.models.WeakestBond;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where each hand is held together least: what {@link MeasureBonds} finds, from arrays. */
final class HandBonds implements Serializable {
  private static final long serialVersionUID = 1L;

  private final JoiningLinks links;

  /** Links within each hand, in their order. */
  private final Lists byHand;

  /**
   * Takes what clustering found.
   *
   * @param labels for every node the smallest node of its hand
   * @param links that may join, in the order of their ends
   */
  HandBonds(int[] labels, JoiningLinks links) {
    this.links = links;
    byHand =
        new Lists(
            labels.length,
            links.size(),
            link -> {
              int hand = labels[links.left(link)];
              return hand == labels[links.right(link)] ? hand : -1;
            });
  }

  /**
   * Of one hand; empty where no links hold it together.
   *
   * @param hand its smallest node
   * @param cluster its name
   */
  Optional<WeakestBond> of(int hand, ClusterNames cluster, IdIndex index) {
    if (byHand.size(hand) == 0) {
      return Optional.empty();
    }
    int[] its = byHand.list(hand);
    int[] nodes =
        Arrays.stream(its)
            .flatMap(link -> IntStream.of(links.left(link), links.right(link)))
            .sorted()
            .distinct()
            .toArray();
    int[] left = new int[its.length];
    int[] right = new int[its.length];
    double[] bits = new double[its.length];
    for (int i = 0; i < its.length; i++) {
      left[i] = Arrays.binarySearch(nodes, links.left(its[i]));
      right[i] = Arrays.binarySearch(nodes, links.right(its[i]));
      bits[i] = links.bits(its[i]);
    }
    BondGraph graph = new BondGraph(nodes.length, left, right);
    int weakest = its[graph.weakest(bits)];
    return Optional.of(
        new WeakestBond(
            cluster.of(hand),
            its.length,
            graph.bridges(),
            index.id(links.left(weakest)),
            index.id(links.right(weakest)),
            links.bits(weakest)));
  }
}
