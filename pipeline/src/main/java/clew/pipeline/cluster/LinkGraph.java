package clew.pipeline.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An undirected graph with weights, as given by a list of edges in any order and direction: of an
 * edge that is given more than once, the largest weight counts.
 */
final class LinkGraph {
  private final int[][] neighbours;
  private final double[][] weights;

  LinkGraph(int nodes, int[] from, int[] to, double[] weight) {
    if (from.length != to.length || from.length != weight.length) {
      throw new IllegalArgumentException(
          "edges have "
              + from.length
              + " starts, "
              + to.length
              + " ends, "
              + weight.length
              + " weights");
    }
    int[] degrees = degrees(nodes, from, to, weight);
    neighbours = new int[nodes][];
    weights = new double[nodes][];
    for (int node = 0; node < nodes; node++) {
      neighbours[node] = new int[degrees[node]];
      weights[node] = new double[degrees[node]];
    }
    for (int edge = 0; edge < from.length; edge++) {
      add(from[edge], to[edge], weight[edge], --degrees[from[edge]]);
      add(to[edge], from[edge], weight[edge], --degrees[to[edge]]);
    }
    for (int node = 0; node < nodes; node++) {
      sort(node);
    }
  }

  int nodes() {
    return neighbours.length;
  }

  /** Ascending, each once. */
  int[] neighbours(int node) {
    return neighbours[node];
  }

  /** In the order of the neighbours. */
  double[] weights(int node) {
    return weights[node];
  }

  private static int[] degrees(int nodes, int[] from, int[] to, double[] weight) {
    int[] degrees = new int[nodes];
    for (int edge = 0; edge < from.length; edge++) {
      if (from[edge] == to[edge] || !(weight[edge] > 0) || Double.isInfinite(weight[edge])) {
        throw new IllegalArgumentException(
            "edge "
                + from[edge]
                + "-"
                + to[edge]
                + " of weight "
                + weight[edge]
                + ": an edge joins two nodes, with a positive weight");
      }
      degrees[from[edge]]++;
      degrees[to[edge]]++;
    }
    return degrees;
  }

  private void add(int node, int neighbour, double weight, int at) {
    neighbours[node][at] = neighbour;
    weights[node][at] = weight;
  }

  private void sort(int node) {
    int[] unsorted = neighbours[node];
    double[] unsortedWeights = weights[node];
    int[] order =
        IntStream.range(0, unsorted.length)
            .boxed()
            .sorted(
                (a, b) ->
                    unsorted[a] != unsorted[b]
                        ? Integer.compare(unsorted[a], unsorted[b])
                        : Double.compare(unsortedWeights[b], unsortedWeights[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] sorted = new int[order.length];
    double[] sortedWeights = new double[order.length];
    int kept = 0;
    for (int at : order) {
      if (kept == 0 || sorted[kept - 1] != unsorted[at]) {
        sorted[kept] = unsorted[at];
        sortedWeights[kept++] = unsortedWeights[at];
      }
    }
    neighbours[node] = Arrays.copyOf(sorted, kept);
    weights[node] = Arrays.copyOf(sortedWeights, kept);
  }
}
