package clew.pipeline.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  private ComponentGraph(int[] nodes, List<JoiningLink> links) {
    this.nodes = nodes;
    from = new int[links.size()];
    to = new int[links.size()];
    weight = new double[links.size()];
    for (int i = 0; i < links.size(); i++) {
      from[i] = java.util.Arrays.binarySearch(nodes, links.get(i).left());
      to[i] = java.util.Arrays.binarySearch(nodes, links.get(i).right());
      weight[i] = Math.min(MOST_WEIGHT, links.get(i).bits());
    }
  }

  /** The components that the links make, those of two nodes or more, largest first. */
  static List<ComponentGraph> of(int nodes, List<JoiningLink> links) {
    UnionFind groups = new UnionFind(nodes);
    links.forEach(link -> groups.union(link.left(), link.right()));
    Map<Integer, List<JoiningLink>> byGroup = new TreeMap<>();
    for (JoiningLink link : links) {
      byGroup.computeIfAbsent(groups.find(link.left()), group -> new ArrayList<>()).add(link);
    }
    List<ComponentGraph> components = new ArrayList<>();
    for (int[] members : groups.components()) {
      if (members.length > 1) {
        components.add(new ComponentGraph(members, byGroup.getOrDefault(members[0], List.of())));
      }
    }
    components.sort(
        java.util.Comparator.comparingInt((ComponentGraph component) -> -component.nodes.length)
            .thenComparingInt(component -> component.nodes[0]));
    return components;
  }

  /**
   * For every node of the component, in order, its number and the smallest number of its cluster.
   */
  int[][] clustered() {
    int[] labels = isDense() ? new int[nodes.length] : cut();
    int[][] clustered = new int[nodes.length][];
    for (int i = 0; i < nodes.length; i++) {
      clustered[i] = new int[] {nodes[i], nodes[labels[i]]};
    }
    return clustered;
  }

  private int[] cut() {
    int[] parts =
        new LargeComponents(LargeComponents.MOST_NODES).parts(nodes.length, from, to, weight);
    int[] labels = new int[nodes.length];
    for (Part part : Part.of(parts, from, to, weight)) {
      int[] its =
          new MarkovClustering(MarkovClustering.Settings.of(part.nodes().length))
              .cluster(part.nodes().length, part.from(), part.to(), part.weight());
      for (int i = 0; i < its.length; i++) {
        labels[part.nodes()[i]] = part.nodes()[its[i]];
      }
    }
    return labels;
  }

  /**
   * Whether every node is linked to more than half of the others. Nothing is to be cut then: to
   * part such a graph takes as many links as its least linked node has (Chartrand, 1966).
   */
  private boolean isDense() {
    int[] degrees = new int[nodes.length];
    for (int link = 0; link < from.length; link++) {
      degrees[from[link]]++;
      degrees[to[link]]++;
    }
    for (int degree : degrees) {
      if (2 * degree <= nodes.length - 1) {
        return false;
      }
    }
    return true;
  }
}
