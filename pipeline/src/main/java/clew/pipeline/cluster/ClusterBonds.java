package clew.pipeline.cluster;

import clew.models.Bond;
import clew.pipeline.table.IdNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What holds one cluster together: its joined links as a graph. Order of links does not matter. */
public final class ClusterBonds {
  /** By weight, then by the ends, so that equal weights have an order. */
  private static final Comparator<Bond> STRONGEST_FIRST =
      Comparator.comparingDouble(Bond::bits)
          .reversed()
          .thenComparing(Bond::leftId)
          .thenComparing(Bond::rightId);

  private final List<Bond> bonds;
  private final IdNumbers index;
  private final int[] left;
  private final int[] right;
  private final BondGraph graph;

  /**
   * A link whose loss alone would split the cluster.
   *
   * @param leftSide representatives that would go with the left end
   * @param rightSide representatives that would go with the right end
   */
  public record Bridge(Bond bond, int leftSide, int rightSide) {}

  /** Links of one cluster, each pair once. */
  public ClusterBonds(Collection<Bond> bonds) {
    this.bonds = bonds.stream().sorted(STRONGEST_FIRST).toList();
    List<String> ends = new ArrayList<>();
    bonds.forEach(bond -> ends.addAll(List.of(bond.leftId(), bond.rightId())));
    index = IdNumbers.of(ends.stream());
    left = this.bonds.stream().mapToInt(bond -> index.of(bond.leftId())).toArray();
    right = this.bonds.stream().mapToInt(bond -> index.of(bond.rightId())).toArray();
    graph = new BondGraph(index.size(), left, right);
  }

  /**
   * The link of fewest bits among the strongest that still reach everybody (a maximum spanning
   * tree): were links of so few bits not believed, the cluster would fall apart there, and at no
   * lower threshold.
   *
   * @throws IllegalStateException where there is no link
   */
  public Bond weakest() {
    int weakest = graph.weakest(bonds.stream().mapToDouble(Bond::bits).toArray());
    if (weakest < 0) {
      throw new IllegalStateException("a cluster without links has no weakest one");
    }
    return bonds.get(weakest);
  }

  /** The weakest first. */
  public List<Bridge> bridges() {
    int[] below = graph.below();
    List<Bridge> bridges = new ArrayList<>();
    for (int at = bonds.size() - 1; at >= 0; at--) {
      Bond bond = bonds.get(at);
      if (below[left[at]] < 0 && -below[left[at]] - 1 == right[at]) {
        bridges.add(bridge(bond, left[at], right[at], true));
      } else if (below[right[at]] < 0 && -below[right[at]] - 1 == left[at]) {
        bridges.add(bridge(bond, right[at], left[at], false));
      }
    }
    return bridges;
  }

  /** How many {@link #bridges} there are, without measuring their sides. */
  public int bridgeCount() {
    return graph.bridges();
  }

  /** Sizes of the parts that nodes make by these links, largest first. */
  public static List<Integer> parts(Collection<String> nodes, Collection<Bond> links) {
    IdNumbers index = IdNumbers.of(nodes.stream());
    UnionFind groups = new UnionFind(index.size());
    links.forEach(link -> groups.union(index.of(link.leftId()), index.of(link.rightId())));
    return Arrays.stream(groups.components())
        .map(component -> component.length)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private Bridge bridge(Bond bond, int child, int parent, boolean childIsLeft) {
    int sides = graph.reached(child, parent);
    int others = graph.reached(child, -1) - sides;
    return childIsLeft ? new Bridge(bond, sides, others) : new Bridge(bond, others, sides);
  }
}
