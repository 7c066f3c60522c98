package clew.jobs.analyst;

import static org.apache.spark.sql.functions.col;

import clew.jobs.label.PublishedLabeller;
import clew.jobs.store.Manifest;
import clew.jobs.store.Store;
import clew.jobs.work.Explainer;
import clew.jobs.work.Outcome;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.AnalystLabel;
import clew.models.Cluster;
import clew.models.ClusterMember;
import clew.models.Complaint;
import clew.models.Cut;
import clew.models.Exit;
import clew.models.IndicatorFiring;
import clew.models.Link;
import clew.models.Posting;
import clew.models.catalogue.Indicator;
import clew.models.catalogue.IndicatorCatalogue;
import clew.pipeline.link.PassageWords;
import clew.pipeline.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says why, from the tables of the published run alone. */
public final class PublishedExplainer implements Explainer {
  private final Supplier<Sparks> engine;

  /** With a session of its own for each question. */
  public PublishedExplainer() {
    this(() -> new Sparks(Workload.SMALL, Optional.empty()));
  }

  PublishedExplainer(Supplier<Sparks> engine) {
    this.engine = engine;
  }

  @Override
  public Outcome pair(String output, String left, String right, Optional<String> purpose) {
    Store.open(output).published();
    try (Sparks sparks = engine.get()) {
      Store store = Store.open(output, sparks);
      Posting one = posting(store, left);
      Posting other = posting(store, right);
      Consultation.note(
          store, purpose, Map.of("left_id", one.postingId(), "right_id", other.postingId()));
      Optional<Link> link = link(store, one.sameAs(), other.sameAs());
      List<Link> chain =
          link.isPresent() || one.sameAs().equals(other.sameAs())
              ? List.of()
              : chain(store, one.sameAs(), other.sameAs());
      return PairExplanation.of(one, other, link, passages(store, link), chain).outcome();
    }
  }

  /** The links that hold two representatives in one cluster; empty where no cluster has both. */
  private static List<Link> chain(Store store, String one, String other) {
    Table<ClusterMember> members = store.read(ClusterMember.class);
    List<ClusterMember> its = where(members, col("posting_id").isin(one, other));
    if (its.stream().map(ClusterMember::clusterId).distinct().count() != 1) {
      return List.of();
    }
    Dataset<Row> all =
        members
            .rows()
            .where(col("cluster_id").equalTo(its.get(0).clusterId()))
            .select("posting_id");
    return Chain.between(one, other, joined(store, all));
  }

  private static List<Link> joined(Store store, Dataset<Row> members) {
    return of(store.read(Link.class), "left_id", members).stream()
        .filter(link -> link.decision().equals("joined"))
        .toList();
  }

  @Override
  public Outcome cluster(String output, String cluster, Optional<String> purpose) {
    Store.open(output).published();
    try (Sparks sparks = engine.get()) {
      Store store = Store.open(output, sparks);
      Cluster found =
          where(store.read(Cluster.class), col("cluster_id").equalTo(cluster)).stream()
              .findFirst()
              .orElseThrow(
                  () ->
                      new Complaint(
                          Exit.INPUT_MISSING, "the published run has no cluster " + cluster));
      Consultation.note(store, purpose, Map.of("cluster_id", found.clusterId()));
      List<IndicatorFiring> firings =
          where(store.read(IndicatorFiring.class), col("cluster_id").equalTo(cluster));
      Dataset<Row> members =
          store
              .read(ClusterMember.class)
              .rows()
              .where(col("cluster_id").equalTo(cluster))
              .select("posting_id");
      List<Posting> postings = of(store.read(Posting.class), "posting_id", members);
      List<Link> links = joined(store, members);
      List<Cut> cuts =
          where(
              store.read(Cut.class),
              col("left_cluster_id").equalTo(cluster).or(col("right_cluster_id").equalTo(cluster)));
      cuts =
          cuts.stream()
              .sorted(
                  Comparator.comparingDouble(Cut::bits)
                      .reversed()
                      .thenComparing(Cut::leftClusterId)
                      .thenComparing(Cut::rightClusterId))
              .toList();
      List<AnalystLabel> labels =
          PublishedLabeller.standing(store, store.labels()).stream()
              .filter(label -> label.latest() && cluster.equals(label.clusterId()))
              .toList();
      ClusterExplanation explanation =
          ClusterExplanation.of(
              found, firings, postings, links, cuts, labels, lookedFor(store.published()));
      Map<String, String> words =
          new PublishedTexts(store).words(members, explanation.heldTogether().passages());
      return explanation.told(words).outcome();
    }
  }

  /** The indicators that could fire in a run; none where it does not tell its profile. */
  private static List<Indicator> lookedFor(Manifest run) {
    IndicatorCatalogue all = IndicatorCatalogue.shipped();
    String profile = run.indicatorProfile();
    return profile == null || !all.profiles().containsKey(profile)
        ? List.of()
        : all.in(profile).indicators().stream().filter(Indicator::lookedFor).toList();
  }

  /** The words of what two share, where the link says that there is something. */
  private static Map<String, String> passages(Store store, Optional<Link> link) {
    if (link.isEmpty()
        || link.get().evidence().stream().noneMatch(one -> one.kind().equals("passage"))) {
      return Map.of();
    }
    PublishedTexts texts = new PublishedTexts(store);
    return PassageWords.shared(texts.of(link.get().leftId()), texts.of(link.get().rightId()));
  }

  /** By posting id, or by source and the id that the source gives. */
  private static Posting posting(Store store, String name) {
    int colon = name.indexOf(':');
    Column wanted = col("posting_id").equalTo(name);
    if (colon > 0) {
      wanted =
          wanted.or(
              col("source")
                  .equalTo(name.substring(0, colon))
                  .and(col("source_posting_id").equalTo(name.substring(colon + 1))));
    }
    return where(store.read(Posting.class), wanted).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Complaint(
                    Exit.INPUT_MISSING,
                    "the published run has no posting "
                        + name
                        + ": give a posting_id, or source:source_posting_id"));
  }

  private static Optional<Link> link(Store store, String one, String other) {
    String left = one.compareTo(other) < 0 ? one : other;
    String right = left.equals(one) ? other : one;
    return where(
            store.read(Link.class),
            col("left_id").equalTo(left).and(col("right_id").equalTo(right)))
        .stream()
        .findFirst();
  }

  /** The rows whose posting is one of these. */
  private static <T extends Record> List<T> of(
      Table<T> table, String column, Dataset<Row> postings) {
    Dataset<Row> rows = table.rows();
    Dataset<Row> its =
        rows.join(postings, rows.col(column).equalTo(postings.col("posting_id")), "left_semi");
    return Table.of(table.type(), its).records().collectAsList();
  }

  private static <T extends Record> List<T> where(Table<T> table, Column condition) {
    return Table.of(table.type(), table.rows().where(condition)).records().collectAsList();
  }
}
