package clew.pipeline.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Edges for tests, as they are written down. */
final class Edges {
  record Edge(int from, int to, double weight) {}

  private final List<Edge> edges = new ArrayList<>();

  Edges add(int from, int to, double weight) {
    edges.add(new Edge(from, to, weight));
    return this;
  }

  /** All pairs of a range of nodes. */
  Edges clique(int first, int size, double weight) {
    for (int i = first; i < first + size; i++) {
      for (int j = i + 1; j < first + size; j++) {
        add(i, j, weight);
      }
    }
    return this;
  }

  /** Each pair of a range with a chance, with a weight from 1 to 2. */
  Edges random(Random random, int nodes, double chance) {
    for (int i = 0; i < nodes; i++) {
      for (int j = i + 1; j < nodes; j++) {
        if (random.nextDouble() < chance) {
          add(i, j, 1 + random.nextDouble());
        }
      }
    }
    return this;
  }

  /** The same graph with other numbers for its nodes, edges in another order and direction. */
  Edges renumbered(List<Integer> numbers, Random random) {
    Edges renumbered = new Edges();
    List<Edge> shuffled = new ArrayList<>(edges);
    Collections.shuffle(shuffled, random);
    for (Edge edge : shuffled) {
      int from = numbers.get(edge.from());
      int to = numbers.get(edge.to());
      if (random.nextBoolean()) {
        renumbered.add(from, to, edge.weight());
      } else {
        renumbered.add(/* from= */ to, /* to= */ from, edge.weight());
      }
    }
    return renumbered;
  }

  List<Edge> list() {
    return edges;
  }

  int[] cluster(int nodes) {
    return cluster(nodes, MarkovClustering.Settings.STANDARD);
  }

  int[] cluster(int nodes, MarkovClustering.Settings settings) {
    return new MarkovClustering(settings)
        .cluster(
            nodes,
            edges.stream().mapToInt(Edge::from).toArray(),
            edges.stream().mapToInt(Edge::to).toArray(),
            edges.stream().mapToDouble(Edge::weight).toArray());
  }
}
