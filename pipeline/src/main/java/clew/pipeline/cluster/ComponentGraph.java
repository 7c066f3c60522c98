package clew.pipeline.cluster;

import java.io.Serializable;
import java.util.Arrays;

/**
 * One connected component, with nodes numbered within it in the order of their numbers without.
 * Sent to where it is clustered.
 */
final class ComponentGraph implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Bits above one do not count: what keeps a prolific poster whole is that links are there, not
   * how heavy they are. With bits as weights a poster of 482 ads fell to 321.
   */
  private static final double MOST_WEIGHT = 1;

  private final int[] nodes;
  private final int[] from;
  private final int[] to;
  private final double[] weight;

  /**
   * Takes a component out of the whole.
   *
   * @param nodes ascending
   * @param number of every node, its place among these
   */
  ComponentGraph(int[] nodes, int[] edges, int[] number, JoiningLinks links) {
    this.nodes = nodes;
    from = Arrays.stream(edges).map(link -> number[links.left(link)]).toArray();
    to = Arrays.stream(edges).map(link -> number[links.right(link)]).toArray();
    weight =
        Arrays.stream(edges).mapToDouble(link -> Math.min(MOST_WEIGHT, links.bits(link))).toArray();
  }

  int size() {
    return nodes.length;
  }

  int smallest() {
    return nodes[0];
  }

  /** A component in clusters: for every node the smallest one of its cluster. */
  static final class Clustered implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] nodes;
    private final int[] smallest;

    private Clustered(int[] nodes, int[] smallest) {
      this.nodes = nodes;
      this.smallest = smallest;
    }

    /** Enters the nodes in labels of all. */
    void label(int[] labels) {
      for (int i = 0; i < nodes.length; i++) {
        labels[nodes[i]] = smallest[i];
      }
    }
  }

  Clustered clustered() {
    int[] parts =
        new LargeComponents(LargeComponents.MOST_NODES).parts(nodes.length, from, to, weight);
    int[] smallest = new int[nodes.length];
    for (Part part : Part.of(parts, from, to, weight)) {
      int[] its =
          new MarkovClustering(MarkovClustering.Settings.of(part.nodes().length))
              .cluster(part.nodes().length, part.from(), part.to(), part.weight());
      for (int i = 0; i < its.length; i++) {
        smallest[part.nodes()[i]] = nodes[part.nodes()[its[i]]];
      }
    }
    return new Clustered(nodes, smallest);
  }
}
