package clew.pipeline.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The connected components that links make of all nodes, and which of them may fall apart. */
final class Components {
  private final JoiningLinks links;
  private final int[] labels;

  /** By node, its sparse component; below 0 where it is in none. */
  private final int[] place;

  private final int sparse;

  Components(int nodes, JoiningLinks links) {
    this.links = links;
    UnionFind groups = new UnionFind(nodes);
    int[] degrees = new int[nodes];
    for (int link = 0; link < links.size(); link++) {
      groups.union(links.left(link), links.right(link));
      degrees[links.left(link)]++;
      degrees[links.right(link)]++;
    }
    labels = groups.representatives();
    place = new int[nodes];
    int count = 0;
    for (int node = 0; node < nodes; node++) {
      // For now, 1 at the smallest node of a component that is sparse.
      boolean few = 2 * degrees[node] <= groups.sizeOf(node) - 1;
      place[labels[node]] |= few && groups.sizeOf(node) > 1 ? 1 : 0;
    }
    for (int node = 0; node < nodes; node++) {
      boolean first = labels[node] == node;
      place[node] = !first ? place[labels[node]] : place[node] == 1 ? count++ : -1;
    }
    sparse = count;
  }

  /** For every node the smallest node of its component. */
  int[] labels() {
    return labels.clone();
  }

  /**
   * The components in which some node is linked to no more than half of the others, largest first.
   * In the rest nothing is to be cut: to part such a graph takes as many links as its least linked
   * node has (Chartrand, 1966).
   */
  List<ComponentGraph> sparse() {
    Lists members = new Lists(sparse, place.length, node -> place[node]);
    int[] number = new int[place.length];
    for (int at = 0; at < members.entries().length; at++) {
      int node = members.entry(at);
      number[node] = at - members.start(place[node]);
    }
    Lists edges = new Lists(sparse, links.size(), link -> place[links.left(link)]);
    List<ComponentGraph> graphs = new ArrayList<>(sparse);
    for (int component = 0; component < sparse; component++) {
      graphs.add(new ComponentGraph(members.list(component), edges.list(component), number, links));
    }
    graphs.sort(
        Comparator.comparingInt((ComponentGraph graph) -> -graph.size())
            .thenComparingInt(ComponentGraph::smallest));
    return graphs;
  }
}
