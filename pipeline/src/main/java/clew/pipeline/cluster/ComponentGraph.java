package clew.pipeline.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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

  private ComponentGraph(int nodes, int links) {
    this.nodes = new int[nodes];
    from = new int[links];
    to = new int[links];
    weight = new double[links];
  }

  /** The components that the links make, those of two nodes or more, largest first. */
  static List<ComponentGraph> of(int nodes, JoiningLinks links) {
    UnionFind groups = new UnionFind(nodes);
    for (int link = 0; link < links.size(); link++) {
      groups.union(links.left(link), links.right(link));
    }
    int[] place = new int[nodes];
    int count = 0;
    for (int node = 0; node < nodes; node++) {
      int root = groups.find(node);
      boolean alone = groups.sizeOf(root) == 1;
      place[node] = root < node ? place[root] : alone ? -1 : count++;
    }
    Lists members = new Lists(count, nodes, node -> place[node]);
    int[] number = new int[nodes];
    for (int at = 0; at < members.entries().length; at++) {
      int node = members.entry(at);
      number[node] = at - members.start(place[node]);
    }
    Lists edges = new Lists(count, links.size(), link -> place[links.left(link)]);
    List<ComponentGraph> components = new ArrayList<>(count);
    for (int component = 0; component < count; component++) {
      components.add(component(component, members, number, edges, links));
    }
    components.sort(
        Comparator.comparingInt((ComponentGraph component) -> -component.nodes.length)
            .thenComparingInt(component -> component.nodes[0]));
    return components;
  }

  private static ComponentGraph component(
      int component, Lists members, int[] number, Lists edges, JoiningLinks links) {
    ComponentGraph graph = new ComponentGraph(members.size(component), edges.size(component));
    for (int i = 0; i < graph.nodes.length; i++) {
      graph.nodes[i] = members.entry(members.start(component) + i);
    }
    for (int i = 0; i < graph.from.length; i++) {
      int link = edges.entry(edges.start(component) + i);
      graph.from[i] = number[links.left(link)];
      graph.to[i] = number[links.right(link)];
      graph.weight[i] = Math.min(MOST_WEIGHT, links.bits(link));
    }
    return graph;
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
    int[] labels = isDense() ? new int[nodes.length] : cut();
    return new Clustered(nodes, Arrays.stream(labels).map(label -> nodes[label]).toArray());
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
  boolean isDense() {
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
