package clew.pipeline.cluster;

import java.io.Serializable;
import java.util.Arrays;

/** The id of each cluster, by the smallest representative of its hand. */
final class ClusterNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] hands;
  private final String[] names;

  /**
   * Names hands.
   *
   * @param hands ascending
   * @param names in their order
   */
  ClusterNames(int[] hands, String[] names) {
    this.hands = hands;
    this.names = names;
  }

  String of(int hand) {
    int at = Arrays.binarySearch(hands, hand);
    if (at < 0) {
      throw new IllegalStateException("no cluster has the representative of number " + hand);
    }
    return names[at];
  }
}
