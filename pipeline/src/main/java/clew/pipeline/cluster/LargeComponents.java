package clew.pipeline.cluster;

import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Splits a component that is too large to be clustered at once, where it hangs together least:
 * Leiden with the constant Potts model (Traag, Waltman, van Eck 2019, doi
 * 10.1038/s41598-019-41695-z), which keeps together what is linked more densely than a given share.
 * The share starts low and rises until every part is small enough.
 */
final class LargeComponents {
  /** Chosen: what a core clusters in seconds and some hundred megabytes. */
  static final int MOST_NODES = 50_000;

  /** Densities are raised by this, until parts are small enough. Chosen. */
  private static final double STEP = 4;

  private static final int ITERATIONS = 5;
  private static final long SEED = 1;

  private final int mostNodes;

  LargeComponents(int mostNodes) {
    this.mostNodes = mostNodes;
  }

  /**
   * The part that each node is in, numbered by their smallest node.
   *
   * @param nodes how many there are, numbered from 0
   */
  int[] parts(int nodes, int[] from, int[] to, double[] weight) {
    int[] part = new int[nodes];
    if (nodes > mostNodes) {
      split(new Part(all(nodes), from, to, weight), 1.0 / nodes, part);
    }
    return part;
  }

  /** Labels the nodes of a graph of its own, by their numbers in the whole. */
  private void split(Part graph, double density, int[] part) {
    int[] smallest = smallest(leiden(graph, density));
    for (Part community : Part.of(smallest, graph.from(), graph.to(), graph.weight())) {
      int[] members = new int[community.nodes().length];
      for (int i = 0; i < members.length; i++) {
        members[i] = graph.nodes()[community.nodes()[i]];
      }
      if (members.length > mostNodes && density < 1) {
        Part again = new Part(members, community.from(), community.to(), community.weight());
        split(again, density * STEP, part);
      } else {
        for (int node : members) {
          part[node] = members[0];
        }
      }
    }
  }

  private static int[] leiden(Part graph, double density) {
    Network network =
        new Network(
            graph.nodes().length,
            false,
            new LargeIntArray[] {new LargeIntArray(graph.from()), new LargeIntArray(graph.to())},
            new LargeDoubleArray(graph.weight()),
            false,
            false);
    return new LeidenAlgorithm(
            density, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(SEED))
        .findClustering(network)
        .getClusters();
  }

  /** For every node the smallest node with its label. */
  private static int[] smallest(int[] labels) {
    int[] first = new int[labels.length];
    Arrays.fill(first, -1);
    int[] smallest = new int[labels.length];
    for (int node = 0; node < labels.length; node++) {
      if (first[labels[node]] < 0) {
        first[labels[node]] = node;
      }
      smallest[node] = first[labels[node]];
    }
    return smallest;
  }

  private static int[] all(int nodes) {
    int[] all = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      all[node] = node;
    }
    return all;
  }
}
