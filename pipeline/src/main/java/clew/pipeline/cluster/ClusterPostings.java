package clew.pipeline.cluster;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

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
    Hands made = hands(weighed, decided, context);
    Broadcast<Hands> hands = context.broadcast(made);
    SortedMap<String, List<String>> byHand = byHand(postings, hands.value());
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
    Table<Link> links = judged(weighed, hands);
    return new Clustering(
        decided.isEmpty() ? links : withDecided(links, made, postings),
        members,
        history,
        made.unhonoured());
  }

  /**
   * Links with what clustering made of them. Few change, so only those are put together anew: the
   * evidence of the others, most of what a link is, is handed on as it lies.
   */
  private static Table<Link> judged(Table<Link> weighed, Broadcast<Hands> hands) {
    Table<Verdict> ends =
        Table.of(Verdict.class, weighed.rows().select("left_id", "right_id", "decision", "reason"));
    Table<Verdict> changed =
        ends.flatMap(Verdict.class, end -> hands.value().changed(end).stream().iterator());
    Dataset<Row> verdicts =
        changed
            .rows()
            .withColumnRenamed("decision", "new_decision")
            .withColumnRenamed("reason", "new_reason");
    return Table.of(
        Link.class,
        weighed
            .rows()
            .join(broadcast(verdicts), new String[] {"left_id", "right_id"}, "left")
            .withColumn("decision", coalesce(col("new_decision"), col("decision")))
            .withColumn("reason", coalesce(col("new_reason"), col("reason"))));
  }

  /** Decided pairs that share nothing are links, too: somebody will ask for them. */
  private Table<Link> withDecided(Table<Link> links, Hands hands, Table<Posting> postings) {
    double prior = weights.priorBits(postings.rows().count());
    Table<Link> given = Table.of(links.spark(), Link.class, hands.decidedLinks(prior));
    Dataset<Row> missing =
        given.rows().join(links.rows(), new String[] {"left_id", "right_id"}, "left_anti");
    return links.union(Table.of(Link.class, missing));
  }

  private Hands hands(Table<Link> weighed, List<DecidedPair> decided, JavaSparkContext context) {
    List<Link> enough = new ArrayList<>();
    Table.of(Link.class, weighed.rows().where(col("decision").equalTo("joined")))
        .records()
        .toLocalIterator()
        .forEachRemaining(enough::add);
    List<String> ends = new ArrayList<>();
    for (Link link : enough) {
      ends.add(link.leftId());
      ends.add(link.rightId());
    }
    for (DecidedPair pair : decided) {
      ends.add(pair.leftId());
      ends.add(pair.rightId());
    }
    IdIndex index = IdIndex.of(ends);
    List<JoiningLink> joining = new ArrayList<>(enough.size());
    for (Link link : enough) {
      joining.add(JoiningLink.of(link, index, weights.strongBits()));
    }
    Bridges bridges = new Bridges(index.size(), joining, weights.guardShare());
    int[] labels = clustered(index.size(), bridges.kept(), context);
    int[] found = Rejoining.of(labels, bridges.kept());
    DecidedHands decisions =
        new DecidedHands(bridges.kept(), pairs(decided, index, true), pairs(decided, index, false));
    return new Hands(
        index, found, decided.isEmpty() ? found : decisions.of(found), bridges.refused(), decided);
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
          context.parallelize(components, parts).map(ComponentGraph::clustered).collect()) {
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
      SortedMap<String, List<String>> byHand, List<ClusterEvent> history) {
    Map<String, String> names = new TreeMap<>();
    int at = 0;
    for (String hand : byHand.keySet()) {
      names.put(hand, history.get(at++).clusterId());
    }
    return new ClusterNames(names);
  }

  /** Members by the smallest representative of their hand, in its order. */
  private static SortedMap<String, List<String>> byHand(Table<Posting> postings, Hands hands) {
    SortedMap<String, List<String>> members = new TreeMap<>();
    Table<Identity> ids =
        postings.map(
            Identity.class, posting -> new Identity(posting.postingId(), posting.sameAs()));
    for (Identity id : ids.records().collectAsList()) {
      members
          .computeIfAbsent(hands.hand(id.sameAs()), hand -> new ArrayList<>())
          .add(id.postingId());
    }
    return members;
  }

  /** A posting and its representative. */
  public record Identity(String postingId, String sameAs) {}
}
