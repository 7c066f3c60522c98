package clew.pipeline.cluster;

import clew.models.ClusterEvent;
import clew.models.ClusterMember;
import clew.models.Link;
import clew.models.Posting;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Clusters postings: links with enough bits, less those that a guard refuses, make components; inside each Markov clustering finds what holds
 * together. Links, one small record each, are held on the driver; components are clustered wherever there is a core.
 */
public final class ClusterPostings {
  /** Components are of very different size: many small tasks share them out. Chosen. */
  private static final int PARTS_PER_CORE = 4;

  private final LinkWeights weights;

  public ClusterPostings(LinkWeights weights) {
    this.weights = weights;
  }

  /**
   * What clustering gives.
   *
   * @param links with their last decision
   * @param members every posting in its cluster
   * @param history what became of every cluster
   */
  public record Clustering(
      Table<Link> links, Table<ClusterMember> members, List<ClusterEvent> history) {
    public Clustering {
      history = List.copyOf(history);
    }
  }

  /** Weighed links, all postings and last night's members in; every posting is in one cluster. */
  public Clustering apply(
      Table<Link> weighed, Table<Posting> postings, Table<ClusterMember> lastNight) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(weighed.spark().sparkContext());
    Broadcast<Hands> hands = context.broadcast(hands(weighed, context));
    TreeMap<String, List<String>> byHand = byHand(postings, hands.value());
    List<ClusterEvent> history =
        new StableIds(lastNight(lastNight)).name(List.copyOf(byHand.values()));
    Broadcast<ClusterNames> names = context.broadcast(names(byHand, history));
    Table<ClusterMember> members =
        postings.map(
            ClusterMember.class,
            posting ->
                new ClusterMember(
                    names.value().of(hands.value().hand(posting.sameAs())),
                    posting.postingId(),
                    posting.source(),
                    posting.sourcePostingId()));
    Table<Link> links = weighed.map(Link.class, link -> hands.value().decided(link));
    return new Clustering(links, members, history);
  }

  private Hands hands(Table<Link> weighed, JavaSparkContext context) {
    List<Link> enough = new ArrayList<>();
    weighed
        .filter(link -> link.decision().equals("joined"))
        .records()
        .toLocalIterator()
        .forEachRemaining(enough::add);
    List<String> ends = new ArrayList<>();
    for (Link link : enough) {
      ends.add(link.leftId());
      ends.add(link.rightId());
    }
    IdIndex index = IdIndex.of(ends);
    List<JoiningLink> joining = new ArrayList<>(enough.size());
    for (Link link : enough) {
      joining.add(JoiningLink.of(link, index, weights.strongBits()));
    }
    Bridges bridges = new Bridges(index.size(), joining, weights.guardShare());
    int[] labels = clustered(index.size(), bridges.kept(), context);
    return new Hands(index, Rejoining.of(labels, bridges.kept()), bridges.refused());
  }

  private static int[] clustered(int nodes, List<JoiningLink> links, JavaSparkContext context) {
    int[] labels = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      labels[node] = node;
    }
    List<ComponentGraph> components = ComponentGraph.of(nodes, links);
    if (!components.isEmpty()) {
      int parts = Math.min(components.size(), PARTS_PER_CORE * context.defaultParallelism());
      for (int[][] component : context.parallelize(components, parts).map(ComponentGraph::clustered).collect()) {
        for (int[] node : component) {
          labels[node[0]] = node[1];
        }
      }
    }
    return labels;
  }

  private static Map<String, List<String>> lastNight(Table<ClusterMember> members) {
    Map<String, List<String>> clusters = new TreeMap<>();
    for (ClusterMember member : members.records().collectAsList()) {
      clusters.computeIfAbsent(member.clusterId(), id -> new ArrayList<>()).add(member.postingId());
    }
    return clusters;
  }

  private static ClusterNames names(
      TreeMap<String, List<String>> byHand, List<ClusterEvent> history) {
    Map<String, String> names = new TreeMap<>();
    int at = 0;
    for (String hand : byHand.keySet()) {
      names.put(hand, history.get(at++).clusterId());
    }
    return new ClusterNames(names);
  }

  /** Members by the smallest representative of their hand, in its order. */
  private static TreeMap<String, List<String>> byHand(Table<Posting> postings, Hands hands) {
    TreeMap<String, List<String>> members = new TreeMap<>();
    Table<Identity> ids = postings.map(Identity.class, posting -> new Identity(posting.postingId(), posting.sameAs()));
    for (Identity id : ids.records().collectAsList()) {
      members.computeIfAbsent(hands.hand(id.sameAs()), hand -> new ArrayList<>()).add(id.postingId());
    }
    return members;
  }

  /** A posting and its representative. */
  public record Identity(String postingId, String sameAs) {}
}
