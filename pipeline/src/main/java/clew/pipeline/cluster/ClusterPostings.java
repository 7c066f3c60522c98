package clew.pipeline.cluster;

import clew.models.ClusterEvent;
import clew.models.ClusterMember;
import clew.models.Decision;
import clew.models.Link;
import clew.models.Posting;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Clusters postings: links with enough bits, less those that a guard refuses, make components;
 * inside each Markov clustering finds what holds together. Links, one small record each, are held
 * on the driver; components are clustered wherever there is a core.
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
   * @param unhonoured decisions that could not be kept
   */
  public record Clustering(
      Table<Link> links,
      Table<ClusterMember> members,
      List<ClusterEvent> history,
      List<Decision> unhonoured) {
    public Clustering {
      history = List.copyOf(history);
      unhonoured = List.copyOf(unhonoured);
    }
  }

  /**
   * Weighed links, all postings, last night's members and decided pairs in; every posting is in one
   * cluster.
   */
  public Clustering apply(
      Table<Link> weighed,
      Table<Posting> postings,
      Table<ClusterMember> lastNight,
      List<DecidedPair> decided) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(weighed.spark().sparkContext());
    List<Identity> identities = identities(postings);
    Hands made = hands(weighed, identities, decided, context);
    Broadcast<Hands> hands = context.broadcast(made);
    SortedMap<String, List<String>> byHand = byHand(identities, made);
    List<ClusterEvent> history =
        new StableIds(lastNight(lastNight)).name(List.copyOf(byHand.values()));
    Broadcast<ClusterNames> names = context.broadcast(names(byHand, history));
    Table<ClusterMember> members =
        Table.of(Named.class, postings.rows())
            .map(
                ClusterMember.class,
                posting ->
                    new ClusterMember(
                        names.value().of(hands.value().hand(posting.sameAs())),
                        posting.postingId(),
                        posting.source(),
                        posting.sourcePostingId()));
    Table<Link> links = weighed.map(Link.class, link -> hands.value().decided(link));
    return new Clustering(
        decided.isEmpty() ? links : withDecided(links, made, postings),
        members,
        history,
        made.unhonoured());
  }

  /** Decided pairs that share nothing are links, too: somebody will ask for them. */
  private Table<Link> withDecided(Table<Link> links, Hands hands, Table<Posting> postings) {
    double prior = weights.priorBits(postings.rows().count());
    Table<Link> given = Table.of(links.spark(), Link.class, hands.decidedLinks(prior));
    Dataset<Row> missing =
        given.rows().join(links.rows(), new String[] {"left_id", "right_id"}, "left_anti");
    return links.union(Table.of(Link.class, missing));
  }

  private Hands hands(
      Table<Link> weighed,
      List<Identity> identities,
      List<DecidedPair> decided,
      JavaSparkContext context) {
    IdIndex index = index(identities, decided);
    Broadcast<IdIndex> numbers = context.broadcast(index);
    double strongBits = weights.strongBits();
    List<JoiningLinks> joining =
        weighed
            .records()
            .javaRDD()
            .mapPartitions(
                links -> List.of(JoiningLinks.of(links, numbers.value(), strongBits)).iterator())
            .collect();
    numbers.destroy();
    Bridges bridges =
        new Bridges(index.size(), JoiningLinks.together(joining), weights.guardShare());
    int[] labels = clustered(index.size(), bridges.kept(), context);
    int[] found = Rejoining.of(labels, bridges.kept());
    int[] labelled =
        decided.isEmpty()
            ? found
            : new DecidedHands(
                    bridges.kept(), pairs(decided, index, true), pairs(decided, index, false))
                .of(found);
    return new Hands(index, found, labelled, bridges.refused(), decided);
  }

  private static List<DecidedHands.Pair> pairs(
      List<DecidedPair> decided, IdIndex index, boolean together) {
    return decided.stream()
        .filter(pair -> pair.together() == together)
        .map(
            pair ->
                new DecidedHands.Pair(index.number(pair.leftId()), index.number(pair.rightId())))
        .toList();
  }

  private static int[] clustered(int nodes, List<JoiningLink> links, JavaSparkContext context) {
    int[] labels = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      labels[node] = node;
    }
    List<ComponentGraph> components = ComponentGraph.of(nodes, links);
    if (!components.isEmpty()) {
      int parts = Math.min(components.size(), PARTS_PER_CORE * context.defaultParallelism());
      for (int[][] component :
          context
              .parallelize(dealt(components, parts), parts)
              .map(ComponentGraph::clustered)
              .collect()) {
        for (int[] node : component) {
          labels[node[0]] = node[1];
        }
      }
    }
    return labels;
  }

  /** Largest first, dealt out to the parts one after the other: a part is a stretch of the list. */
  static <T> List<T> dealt(List<T> largestFirst, int parts) {
    List<T> dealt = new ArrayList<>(largestFirst.size());
    for (int part = 0; part < parts; part++) {
      for (int at = part; at < largestFirst.size(); at += parts) {
        dealt.add(largestFirst.get(at));
      }
    }
    return dealt;
  }

  private static Map<String, List<String>> lastNight(Table<ClusterMember> members) {
    Map<String, List<String>> clusters = new TreeMap<>();
    for (ClusterMember member : members.records().collectAsList()) {
      clusters.computeIfAbsent(member.clusterId(), id -> new ArrayList<>()).add(member.postingId());
    }
    return clusters;
  }

  private static ClusterNames names(
      SortedMap<String, List<String>> byHand, List<ClusterEvent> history) {
    Map<String, String> names = new TreeMap<>();
    int at = 0;
    for (String hand : byHand.keySet()) {
      names.put(hand, history.get(at++).clusterId());
    }
    return new ClusterNames(names);
  }

  /** Members by the smallest representative of their hand, in its order. */
  private static SortedMap<String, List<String>> byHand(List<Identity> identities, Hands hands) {
    SortedMap<String, List<String>> members = new TreeMap<>();
    for (Identity id : identities) {
      members
          .computeIfAbsent(hands.hand(id.sameAs()), hand -> new ArrayList<>())
          .add(id.postingId());
    }
    return members;
  }

  private static List<Identity> identities(Table<Posting> postings) {
    return Table.of(Identity.class, postings.rows()).records().collectAsList();
  }

  private static IdIndex index(List<Identity> identities, List<DecidedPair> decided) {
    List<String> representatives = new ArrayList<>();
    for (Identity id : identities) {
      representatives.add(id.sameAs());
    }
    for (DecidedPair pair : decided) {
      representatives.add(pair.leftId());
      representatives.add(pair.rightId());
    }
    return IdIndex.of(representatives);
  }

  /** A posting and its representative. */
  public record Identity(String postingId, String sameAs) {}

  /** A posting as its site names it, and its representative. */
  public record Named(
      String postingId, String source, @Nullable String sourcePostingId, String sameAs) {}
}
