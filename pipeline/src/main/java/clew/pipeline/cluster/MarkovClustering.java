package clew.pipeline.cluster;

/**
 * Markov clustering of a small weighted graph (van Dongen, "Graph clustering by flow simulation",
 * 2000): random walks stay where links are many and strong; walking on (expansion) and favouring
 * what is often walked (inflation) in turns leaves the groups that flow keeps to.
 *
 * <p>Every node has a link to itself, as strong as its strongest. A node belongs where most of its
 * flow ends; nodes that flow ends at and that share it are one group. A group need not be a clique:
 * a star is one, whatever its size; a chain is cut from six nodes on.
 *
 * <p>Results do not depend on the order or direction of edges, nor on threads. They do not depend
 * on how nodes are numbered either, but for exact ties, where smaller numbers win. Memory is at
 * most nodes × {@link Settings#entriesPerColumn} × 24 bytes, work in one round nodes ×
 * entriesPerColumn²; sparse graphs need a small part of that. Give it one connected component at a
 * time.
 */
public final class MarkovClustering {
  private final Settings settings;

  /**
   * What steers the clustering.
   *
   * @param inflation above 1; larger gives smaller clusters
   * @param prune share of a node's flow below which a branch of it is dropped; the largest branch
   *     never is. At 1e-4 two of 3,000 small random graphs came out otherwise than without pruning,
   *     at 1e-5 none
   * @param entriesPerColumn branches of a node's flow that are kept at most, the largest
   * @param tolerance largest change of any share at which the flow is said to be at rest
   * @param rounds after which it is taken as it is
   */
  public record Settings(
      double inflation, double prune, int entriesPerColumn, double tolerance, int rounds) {
    /**
     * On scored links of people, pairwise F1 .889 against .828 of connected components. 500 entries
     * are chosen: cliques and stars of thousands stay whole, flowing through 500 of them, and a
     * round costs a quarter of one with 1,000. What shatters is a large group of sparse links
     * without hubs: of 1,200 nodes with 20 random links each, the largest cluster holds 213 (1,000
     * entries: 1,011); of 2,000 nodes with 60 each, 1,251 (1,000 entries: all).
     */
    public static final Settings STANDARD = new Settings(1.5, 1e-4, 500, 1e-6, 100);

    /**
     * For large graphs, in a third of the time. On links of 100,000 invented ads nearly all time
     * goes into components of more than 500 nodes; on these and on real ads B-cubed F1 is the same
     * with either settings, or better by less than .001 with these.
     */
    public static final Settings COARSE = new Settings(1.5, 1e-3, 500, 1e-6, 100);

    /** Nodes up to which a graph is small. Chosen. */
    private static final int SMALL = 500;

    /** Those for a graph of so many nodes. */
    static Settings of(int nodes) {
      return nodes <= SMALL ? STANDARD : COARSE;
    }

    public Settings {
      if (!(inflation > 1) || !(prune > 0 && prune < 1) || entriesPerColumn < 1 || rounds < 1) {
        throw new IllegalArgumentException(
            "inflation above 1, prune between 0 and 1, entries and rounds at least 1, but they are "
                + inflation
                + ", "
                + prune
                + ", "
                + entriesPerColumn
                + ", "
                + rounds);
      }
    }

    /** The same on every machine: roots are rounded exactly, and StrictMath is one library. */
    double inflated(double share) {
      return inflation == 1.5 ? share * Math.sqrt(share) : StrictMath.pow(share, inflation);
    }
  }

  public MarkovClustering(Settings settings) {
    this.settings = settings;
  }

  /**
   * Clusters the nodes from 0 to a number.
   *
   * @param from one end of each edge
   * @param to the other end
   * @param weight of each edge, above 0; of an edge given twice the larger counts
   * @return for every node the smallest node of its cluster
   */
  public int[] cluster(int nodes, int[] from, int[] to, double[] weight) {
    FlowColumn column = new FlowColumn(nodes, settings);
    FlowMatrix flow = begin(new LinkGraph(nodes, from, to, weight), column);
    int[] alike = flow.alike();
    // Which columns came out of the last round as they had gone into it, to the bit.
    boolean[] still = new boolean[nodes];
    for (int round = 0; round < settings.rounds(); round++) {
      FlowMatrix next = new FlowMatrix(nodes);
      boolean[] stays = new boolean[nodes];
      double change = 0;
      for (int node = 0; node < nodes; node++) {
        if (alike[node] != node) {
          // Flow that begins alike goes on alike.
          next.take(next, node, alike[node]);
          stays[node] = stays[alike[node]];
        } else if (still[node] && flow.allOf(node, still)) {
          // Made of the same columns as in the last round, it would come out the same again.
          next.take(flow, node, node);
          stays[node] = true;
        } else {
          column.addTwoSteps(flow, node);
          column.inflate();
          column.moveTo(next, node);
          stays[node] = next.isSame(flow, node);
          change = Math.max(change, next.change(flow, node));
        }
      }
      flow = next;
      still = stays;
      if (change <= settings.tolerance()) {
        break;
      }
    }
    return clusters(flow);
  }

  private static FlowMatrix begin(LinkGraph graph, FlowColumn column) {
    FlowMatrix flow = new FlowMatrix(graph.nodes());
    for (int node = 0; node < graph.nodes(); node++) {
      double strongest = 0;
      int[] neighbours = graph.neighbours(node);
      double[] weights = graph.weights(node);
      for (int i = 0; i < neighbours.length; i++) {
        column.add(neighbours[i], weights[i]);
        strongest = Math.max(strongest, weights[i]);
      }
      column.add(node, neighbours.length == 0 ? 1 : strongest);
      column.moveTo(flow, node);
    }
    return flow;
  }

  private static int[] clusters(FlowMatrix flow) {
    UnionFind clusters = new UnionFind(flow.size());
    for (int node = 0; node < flow.size(); node++) {
      clusters.union(node, flow.largest(node));
      if (attracts(flow, node)) {
        for (int other : flow.rows(node)) {
          if (attracts(flow, other)) {
            clusters.union(node, other);
          }
        }
      }
    }
    return clusters.representatives();
  }

  /** Whether flow that has come to a node stays there. */
  private static boolean attracts(FlowMatrix flow, int node) {
    return flow.value(node, node) > 0;
  }
}
