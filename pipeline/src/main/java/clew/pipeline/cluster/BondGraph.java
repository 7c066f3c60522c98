package clew.pipeline.cluster;

import java.util.Arrays;

/** Links of one cluster as a graph of nodes from 0 to a number. */
final class BondGraph {
  private static final int NONE = -1;

  private final int nodes;
  private final int[] left;
  private final int[] right;

  /** Each node's neighbours, one list behind the other. */
  private final int[] starts;

  private final int[] neighbours;

  /**
   * Each pair of nodes once.
   *
   * @param left smaller ends of links
   * @param right larger ends
   */
  BondGraph(int nodes, int[] left, int[] right) {
    this.nodes = nodes;
    this.left = left;
    this.right = right;
    starts = new int[nodes + 1];
    for (int link = 0; link < left.length; link++) {
      starts[left[link] + 1]++;
      starts[right[link] + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      starts[node + 1] += starts[node];
    }
    neighbours = new int[2 * left.length];
    int[] next = starts.clone();
    for (int link = 0; link < left.length; link++) {
      neighbours[next[left[link]]++] = right[link];
      neighbours[next[right[link]]++] = left[link];
    }
  }

  /**
   * The link that is lightest among the heaviest that still reach everybody (a maximum spanning
   * tree, Kruskal 1956). Of links of equal weight the first ones are taken first.
   *
   * @return its place; below 0 where there is no link
   */
  int weakest(double[] weight) {
    double[] weights = Arrays.stream(weight).sorted().distinct().toArray();
    long[] heaviestFirst = new long[weight.length];
    for (int link = 0; link < weight.length; link++) {
      int heavier = weights.length - Arrays.binarySearch(weights, weight[link]);
      heaviestFirst[link] = (long) heavier << 32 | link;
    }
    Arrays.sort(heaviestFirst);
    UnionFind groups = new UnionFind(nodes);
    int weakest = NONE;
    for (long one : heaviestFirst) {
      int link = (int) one;
      if (groups.union(left[link], right[link])) {
        weakest = link;
      }
    }
    return weakest;
  }

  /** How many links there are whose loss alone would split the cluster. */
  int bridges() {
    return (int) Arrays.stream(below()).filter(parent -> parent < 0).count();
  }

  /**
   * For a node that a bridge leads down to, minus its parent minus one; else 0. Tarjan's bridges
   * (1974), without recursion.
   */
  int[] below() {
    return new Walk().below();
  }

  /** Nodes that can be reached from one, not over its link to the barred one. */
  int reached(int from, int barred) {
    boolean[] seen = new boolean[nodes];
    int[] stack = new int[nodes];
    int top = 0;
    int count = 0;
    seen[from] = true;
    stack[top++] = from;
    while (top > 0) {
      int node = stack[--top];
      count++;
      for (int at = starts[node]; at < starts[node + 1]; at++) {
        int next = neighbours[at];
        boolean overBridge = node == from && next == barred;
        if (!seen[next] && !overBridge) {
          seen[next] = true;
          stack[top++] = next;
        }
      }
    }
    return count;
  }

  /** One walk in depth over all nodes. */
  private final class Walk {
    private final int[] order = new int[nodes];
    private final int[] low = new int[nodes];
    private final int[] parent = new int[nodes];
    private final int[] at = Arrays.copyOf(starts, nodes);
    private final int[] below = new int[nodes];

    int[] below() {
      int time = 0;
      int[] stack = new int[nodes];
      for (int root = 0; root < nodes; root++) {
        if (order[root] != 0) {
          continue;
        }
        int top = 0;
        stack[top++] = root;
        parent[root] = NONE;
        order[root] = low[root] = ++time;
        while (top > 0) {
          int node = stack[top - 1];
          if (at[node] < starts[node + 1]) {
            int next = neighbours[at[node]++];
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
