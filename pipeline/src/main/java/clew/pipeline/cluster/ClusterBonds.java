package clew.pipeline.cluster;

import clew.models.Bond;
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
  private final IdIndex index;
  private final int[][] neighbours;

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
    index = IdIndex.of(ends);
    neighbours = neighbours();
  }

  /**
   * The link of fewest bits among the strongest that still reach everybody (a maximum spanning
   * tree): were links of so few bits not believed, the cluster would fall apart there, and at no
   * lower threshold.
   *
   * @throws IllegalStateException where there is no link
   */
  public Bond weakest() {
    UnionFind groups = new UnionFind(index.size());
    Bond weakest = null;
    for (Bond bond : bonds) {
      if (groups.union(index.number(bond.leftId()), index.number(bond.rightId()))) {
        weakest = bond;
      }
    }
    if (weakest == null) {
      throw new IllegalStateException("a cluster without links has no weakest one");
    }
    return weakest;
  }

  /** The weakest first. Tarjan's bridges (1974), without recursion. */
  public List<Bridge> bridges() {
    int[] below = new Walk().below();
    List<Bridge> bridges = new ArrayList<>();
    for (int at = bonds.size() - 1; at >= 0; at--) {
      Bond bond = bonds.get(at);
      int left = index.number(bond.leftId());
      int right = index.number(bond.rightId());
      if (below[left] < 0 && -below[left] - 1 == right) {
        bridges.add(bridge(bond, left, right, true));
      } else if (below[right] < 0 && -below[right] - 1 == left) {
        bridges.add(bridge(bond, right, left, false));
      }
    }
    return bridges;
  }

  /** How many {@link #bridges} there are, without measuring their sides. */
  public int bridgeCount() {
    return (int) Arrays.stream(new Walk().below()).filter(parent -> parent < 0).count();
  }

  /** Sizes of the parts that nodes make by these links, largest first. */
  public static List<Integer> parts(Collection<String> nodes, Collection<Bond> links) {
    IdIndex index = IdIndex.of(nodes);
    UnionFind groups = new UnionFind(index.size());
    links.forEach(link -> groups.union(index.number(link.leftId()), index.number(link.rightId())));
    return Arrays.stream(groups.components())
        .map(component -> component.length)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private Bridge bridge(Bond bond, int child, int parent, boolean childIsLeft) {
    int sides = reached(child, parent);
    int others = reached(child, -1) - sides;
    return childIsLeft ? new Bridge(bond, sides, others) : new Bridge(bond, others, sides);
  }

  /** Nodes that can be reached from one, not over its link to the barred one. */
  private int reached(int from, int barred) {
    boolean[] seen = new boolean[index.size()];
    int[] stack = new int[index.size()];
    int top = 0;
    int count = 0;
    seen[from] = true;
    stack[top++] = from;
    while (top > 0) {
      int node = stack[--top];
      count++;
      for (int next : neighbours[node]) {
        boolean overBridge = node == from && next == barred;
        if (!seen[next] && !overBridge) {
          seen[next] = true;
          stack[top++] = next;
        }
      }
    }
    return count;
  }

  private int[][] neighbours() {
    int[] degree = new int[index.size()];
    for (Bond bond : bonds) {
      degree[index.number(bond.leftId())]++;
      degree[index.number(bond.rightId())]++;
    }
    int[][] lists = new int[index.size()][];
    for (int node = 0; node < lists.length; node++) {
      lists[node] = new int[degree[node]];
    }
    for (Bond bond : bonds) {
      int left = index.number(bond.leftId());
      int right = index.number(bond.rightId());
      lists[left][--degree[left]] = right;
      lists[right][--degree[right]] = left;
    }
    return lists;
  }

  /** One walk in depth over all nodes. */
  private final class Walk {
    private final int[] order = new int[index.size()];
    private final int[] low = new int[index.size()];
    private final int[] parent = new int[index.size()];
    private final int[] at = new int[index.size()];
    private final int[] below = new int[index.size()];

    /** For a node that a bridge leads down to, minus its parent minus one; else 0. */
    int[] below() {
      int time = 0;
      int[] stack = new int[index.size()];
      for (int root = 0; root < order.length; root++) {
        if (order[root] != 0) {
          continue;
        }
        int top = 0;
        stack[top++] = root;
        parent[root] = -1;
        order[root] = low[root] = ++time;
        while (top > 0) {
          int node = stack[top - 1];
          if (at[node] < neighbours[node].length) {
            int next = neighbours[node][at[node]++];
            if (order[next] == 0) {
              parent[next] = node;
              order[next] = low[next] = ++time;
              stack[top++] = next;
            } else if (next != parent[node]) {
              low[node] = Math.min(low[node], order[next]);
            }
          } else {
            top--;
            leave(node);
          }
        }
      }
      return below;
    }

    private void leave(int node) {
      int up = parent[node];
      if (up >= 0) {
        low[up] = Math.min(low[up], low[node]);
        if (low[node] > order[up]) {
          below[node] = -up - 1;
        }
      }
    }
  }
}
