package clew.pipeline.link;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What weights are relative to.
 *
 * @param nodes representatives
 * @param priorBits match weight of a random pair
 * @param ordinaryContexts by kind, the contexts of an ordinary value that two nodes or more share,
 *     1 to 2
 */
@SuppressWarnings("serial") // its map is a TreeMap
record CorpusFigures(long nodes, double priorBits, Map<String, Double> ordinaryContexts)
    implements Serializable {
  /**
   * The most that counts as ordinary: where a hub is the only value of its kind, it must not be its
   * own measure.
   */
  static final double MOST_ORDINARY = 2;

  CorpusFigures {
    ordinaryContexts = new TreeMap<>(ordinaryContexts);
  }

  double ordinaryContexts(String kind) {
    return Math.min(MOST_ORDINARY, Math.max(1, ordinaryContexts.getOrDefault(kind, 1.0)));
  }
}
