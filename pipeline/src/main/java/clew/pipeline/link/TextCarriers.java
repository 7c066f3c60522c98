package clew.pipeline.link;

import clew.pipeline.table.IdNumbers;
import java.io.Serializable;
import java.util.List;

/** Which nodes carry which comparison texts. */
final class TextCarriers implements Serializable {
  private static final long serialVersionUID = 1L;

  private final IdNumbers comparisons;
  private final IntLists nodes;

  private TextCarriers(IdNumbers comparisons, IntLists nodes) {
    this.comparisons = comparisons;
    this.nodes = nodes;
  }

  /**
   * Takes the ids of the comparison texts of every node.
   *
   * @param carried by the number of the node
   */
  static TextCarriers of(List<List<String>> carried) {
    IdNumbers comparisons = IdNumbers.of(carried.stream().flatMap(List::stream));
    LongArray pairs = new LongArray();
    for (int node = 0; node < carried.size(); node++) {
      for (String id : carried.get(node)) {
        pairs.add((long) comparisons.of(id) << 32 | node);
      }
    }
    return new TextCarriers(
        comparisons, IntLists.ofSorted(comparisons.size(), pairs.sortedDistinct()));
  }

  /** The nodes that carry a comparison text, ascending. */
  int[] of(String comparisonId) {
    int number = comparisons.of(comparisonId);
    return number < 0 ? new int[0] : nodes.get(number);
  }
}
