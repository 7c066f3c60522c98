package clew.pipeline.cluster;

import java.util.Arrays;

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
    int[][] unsorted = new int[nodes][];
    double[][] itsWeights = new double[nodes][];
    for (int node = 0; node < nodes; node++) {
      unsorted[node] = new int[degrees[node]];
      itsWeights[node] = new double[degrees[node]];
    }
    for (int edge = 0; edge < from.length; edge++) {
      int start = from[edge];
      int end = to[edge];
      unsorted[start][--degrees[start]] = end;
      itsWeights[start][degrees[start]] = weight[edge];
      unsorted[end][--degrees[end]] = start;
      itsWeights[end][degrees[end]] = weight[edge];
    }
    neighbours = new int[nodes][];
    weights = new double[nodes][];
    sort(unsorted, itsWeights, degrees);
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

  /**
   * Every node enters itself with its neighbours, the smallest node first: so each has them in
   * order, and equal ones side by side.
   *
   * @param sizes all 0
   */
  private void sort(int[][] unsorted, double[][] itsWeights, int[] sizes) {
    for (int node = 0; node < unsorted.length; node++) {
      neighbours[node] = new int[unsorted[node].length];
      weights[node] = new double[unsorted[node].length];
    }
    for (int node = 0; node < unsorted.length; node++) {
      for (int i = 0; i < unsorted[node].length; i++) {
        int other = unsorted[node][i];
        int size = sizes[other];
        if (size > 0 && neighbours[other][size - 1] == node) {
          weights[other][size - 1] = Math.max(weights[other][size - 1], itsWeights[node][i]);
        } else {
          neighbours[other][size] = node;
          weights[other][size] = itsWeights[node][i];
          sizes[other]++;
        }
      }
    }
    for (int node = 0; node < unsorted.length; node++) {
      neighbours[node] = Arrays.copyOf(neighbours[node], sizes[node]);
      weights[node] = Arrays.copyOf(weights[node], sizes[node]);
    }
  }
}
