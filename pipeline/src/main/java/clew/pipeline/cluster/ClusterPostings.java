package clew.pipeline.cluster;

import clew.models.ClusterEvent;
import clew.models.ClusterMember;
import clew.models.Decision;
import clew.models.Link;
import clew.models.Posting;
import clew.models.WeakestBond;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.table.IdNumbers;
import clew.pipeline.table.Known;
import clew.pipeline.table.LinkBlock;
import clew.pipeline.table.Ranges;
import clew.pipeline.table.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Clusters postings: links with enough bits, less those that a guard refuses, make components;
 * inside each Markov clustering finds what holds together. Links, 22 bytes each, are held on the
 * driver; components that may fall apart are clustered wherever there is a core.
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
   * @param bonds where each cluster is held together least; none for one without links
   * @param history what became of every cluster
   * @param unhonoured decisions that could not be kept
   */
  public record Clustering(
      Table<Link> links,
      Table<ClusterMember> members,
      Table<WeakestBond> bonds,
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
   *
   * @param weighed between the representatives of the postings, read twice; links come out in their
   *     order where nothing is decided
   * @param decided pairs of representatives
   */
  public Clustering apply(
      JavaRDD<LinkBlock> weighed,
      Table<Posting> postings,
      Table<ClusterMember> lastNight,
      List<DecidedPair> decided) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(weighed.context());
    PostingIds ids = new PostingIds(postings);
    IdNumbers index = IdNumbers.of(ids.representatives().stream());
    Bridges bridges = bridges(weighed, index);
    Hands made = hands(index, bridges, decided, context);
    Known<Hands> hands = Known.of(context, made);
    HandMembers byHand = new HandMembers(ids, made);
    List<ClusterEvent> history = new StableIds(lastNight(lastNight)).name(byHand.members());
    Known<ClusterNames> names = Known.of(context, names(byHand, history));
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
    Table<Link> links =
        Table.of(
            postings.spark(), Link.class, weighed.flatMap(some -> hands.value().decided(some)));
    if (decided.isEmpty()) {
      Table<WeakestBond> bonds = bonds(postings.spark(), made.bonds(bridges), names, index);
      return new Clustering(links, members, bonds, history, made.unhonoured());
    }
    Table<Link> all = withDecided(links, made, postings);
    Table<WeakestBond> bonds = new MeasureBonds().apply(all, members);
    return new Clustering(all, members, bonds, history, made.unhonoured());
  }

  /**
   * Links of a run as clustering takes them.
   *
   * @param links between representatives of the postings
   */
  public static JavaRDD<LinkBlock> blocks(JavaRDD<Link> links, Table<Posting> postings) {
    Known<IdNumbers> numbers =
        Known.of(
            JavaSparkContext.fromSparkContext(links.context()),
            IdNumbers.of(new PostingIds(postings).representatives().stream()));
    return links.mapPartitions(some -> List.of(block(some, numbers.value())).iterator());
  }

  static LinkBlock block(Iterator<Link> links, IdNumbers numbers) {
    LinkBlock.Builder block = new LinkBlock.Builder();
    links.forEachRemaining(
        link ->
            block.add(
                numbers.of(link.leftId()),
                numbers.of(link.rightId()),
                link.evidence(),
                link.priorBits(),
                link.bits(),
                link.decision(),
                link.reason()));
    return block.build();
  }

  /** Decided pairs that share nothing are links, too: somebody will ask for them. */
  private Table<Link> withDecided(Table<Link> links, Hands hands, Table<Posting> postings) {
    double prior = weights.priorBits(postings.rows().count());
    Table<Link> given = Table.of(links.spark(), Link.class, hands.decidedLinks(prior));
    Dataset<Row> missing =
        given.rows().join(links.rows(), new String[] {"left_id", "right_id"}, "left_anti");
    return links.union(Table.of(Link.class, missing));
  }

  private static Table<WeakestBond> bonds(
      SparkSession spark, HandBonds bonds, Known<ClusterNames> names, IdNumbers index) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Known<HandBonds> known = Known.of(context, bonds);
    Known<IdNumbers> ids = Known.of(context, index);
    return Table.of(
        spark,
        WeakestBond.class,
        Ranges.of(context, index.size())
            .flatMap(
                range ->
                    range.stream()
                        .mapToObj(hand -> known.value().of(hand, names.value(), ids.value()))
                        .flatMap(Optional::stream)
                        .iterator()));
  }

  private static Hands hands(
      IdNumbers index, Bridges bridges, List<DecidedPair> decided, JavaSparkContext context) {
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

  private Bridges bridges(JavaRDD<LinkBlock> weighed, IdNumbers index) {
    double strongBits = weights.strongBits();
    Deque<PartLinks> parts =
        new ArrayDeque<>(
            weighed
                .mapPartitions(blocks -> List.of(PartLinks.of(blocks, strongBits)).iterator())
                .collect());
    LinksTogether all = new LinksTogether(index.size(), parts);
    return new Bridges(index.size(), all.links(), all.carriers(), weights.guardShare());
  }

  private static List<DecidedHands.Pair> pairs(
      List<DecidedPair> decided, IdNumbers index, boolean together) {
    return decided.stream()
        .filter(pair -> pair.together() == together)
        .map(pair -> new DecidedHands.Pair(index.of(pair.leftId()), index.of(pair.rightId())))
        .toList();
  }

  private static int[] clustered(int nodes, JoiningLinks links, JavaSparkContext context) {
    Components components = new Components(nodes, links);
    int[] labels = components.labels();
    List<ComponentGraph> sparse = components.sparse();
    if (!sparse.isEmpty()) {
      int parts = Math.min(sparse.size(), PARTS_PER_CORE * context.defaultParallelism());
      context
          .parallelize(dealt(sparse, parts), parts)
          .map(ComponentGraph::clustered)
          .collect()
          .forEach(clusters -> clusters.label(labels));
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
    Map<String, List<String>> clusters = new HashMap<>();
    for (Member member : Table.of(Member.class, members.rows()).records().collectAsList()) {
      clusters.computeIfAbsent(member.clusterId(), id -> new ArrayList<>()).add(member.postingId());
    }
    return clusters;
  }

  private static ClusterNames names(HandMembers byHand, List<ClusterEvent> history) {
    return new ClusterNames(
        byHand.hands(), history.stream().map(ClusterEvent::clusterId).toArray(String[]::new));
  }

  /** A posting in a cluster. */
  public record Member(String clusterId, String postingId) {}

  /** A posting as its site names it, and its representative. */
  public record Named(
      String postingId, String source, @Nullable String sourcePostingId, String sameAs) {}
}
