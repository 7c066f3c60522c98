package clew.jobs.night;

import static org.apache.spark.sql.functions.col;

import clew.jobs.label.StandingLabels;
import clew.jobs.store.Run;
import clew.jobs.work.Progress;
import clew.models.AdText;
import clew.models.AnalystLabel;
import clew.models.Cluster;
import clew.models.ClusterEvent;
import clew.models.ClusterMember;
import clew.models.ClusterRelation;
import clew.models.CollapsedPosting;
import clew.models.Contact;
import clew.models.DataDictionary;
import clew.models.Decision;
import clew.models.DictionaryEntry;
import clew.models.GenericValue;
import clew.models.Link;
import clew.models.Posting;
import clew.models.PostingText;
import clew.models.PostingTraits;
import clew.models.Sighting;
import clew.models.Template;
import clew.models.TemplateMember;
import clew.models.TextFamily;
import clew.models.WeakestBond;
import clew.models.catalogue.IndicatorCatalogue;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.cluster.ClusterPostings;
import clew.pipeline.cluster.DecidedPair;
import clew.pipeline.cluster.FindCuts;
import clew.pipeline.cluster.FindTemplates;
import clew.pipeline.cluster.RelateClusters;
import clew.pipeline.cluster.ResolveDecisions;
import clew.pipeline.link.LinkPostings;
import clew.pipeline.normalize.LeaveOutSiteLines;
import clew.pipeline.posting.DescribePostings;
import clew.pipeline.table.LinkBlock;
import clew.pipeline.table.Sent;
import clew.pipeline.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Judges all facts: postings, links, clusters, scores. Nothing of an earlier judgement is used, but
 * the ids of clusters, and postings and scores that would come out the same again.
 */
final class Judgement {
  /** Some hundred MB of what is told of groups of postings. Chosen; changes nothing in results. */
  private static final long FEW_POSTINGS = 10_000_000;

  private final Run run;
  private final Progress progress;
  private final LinkWeights weights;
  private final IndicatorCatalogue catalogue;
  private final Duration dormantAfter;
  private final List<Decision> decisions;
  private final String configuration;
  private final List<String> unhonoured = new ArrayList<>();
  private long unknownDecisions;
  private Map<String, Long> pairs = Map.of();
  private Map<String, Long> judged = Map.of();
  private Map<String, Long> collapsed = Map.of();

  Judgement(
      Run run,
      Progress progress,
      LinkWeights weights,
      IndicatorCatalogue catalogue,
      Duration dormantAfter,
      List<Decision> decisions,
      String configuration) {
    this.run = run;
    this.progress = progress;
    this.weights = weights;
    this.catalogue = catalogue;
    this.dormantAfter = dormantAfter;
    this.decisions = List.copyOf(decisions);
    this.configuration = configuration;
  }

  static Judgement with(Run run, Progress progress, NightSettings settings) {
    return new Judgement(
        run,
        progress,
        settings.weights(),
        settings.catalogue(),
        settings.dormantAfter(),
        settings.decisions(),
        settings.digest());
  }

  /** Whether what is told of groups of postings may be sent to every task. */
  static boolean arePostingsFew(Run run) {
    return run.rows(Posting.class) <= FEW_POSTINGS;
  }

  /** Writes every table of judgement. */
  void judge() {
    Table<Sighting> sightings = run.read(Sighting.class);
    LeaveOutSiteLines.Written written =
        progress.stage("leave out lines of sites", () -> written(sightings));
    Optional<LastNight> last = LastNight.of(run, Scoring.rules(configuration, written.generic()));
    Collapsing collapsing = new Collapsing(run, written, last);
    Table<CollapsedPosting> ads = progress.stage("collapse re-crawls", collapsing::collapse);
    collapsed = collapsing.counts();
    DescribePostings describe = new DescribePostings(ads);
    Table<Posting> postings = progress.stage("postings", () -> collapsing.postings(ads));
    LinkPostings.Linked linked =
        new LinkPostings(postings.spark(), weights, decisions, new RunBench(run, progress))
            .apply(describe.traits(), written.texts(), run.rows(Posting.class));
    run.write(generic(linked.generic(), written.generic()), "kind", "value");
    run.write(linked.hotKeys(), "kind", "value");
    Table<TemplateMember> templates =
        progress.stage(
            "templates",
            () -> templates(linked.families(), describe.texts(), written.texts(), last));
    Clustered clustered = progress.stage("cluster", () -> cluster(linked.links(), postings, last));
    Table<ClusterMember> members = clustered.members();
    progress.stage("relate", () -> relate(members, describe.traits(), templates));
    Scoring scoring = new Scoring(run, catalogue, last);
    judged =
        progress.stage(
            "score",
            () ->
                scoring.score(members, clustered.bonds(), postings, templates, written.contacts()));
    pairs = Map.of("pairs", linked.lookedAt(), "pairs_left_out", linked.leftOut());
    run.write(labels(members), "label_id");
    run.write(
        Table.of(postings.spark(), DictionaryEntry.class, DataDictionary.entries()),
        "table_name",
        "column_name");
  }

  /** How many pairs were looked at, and left out, by name; after {@link #judge}. */
  Map<String, Long> pairs() {
    return pairs;
  }

  /**
   * How many clusters were scored tonight, and how many clusters and postings taken over; after
   * {@link #judge}.
   */
  Map<String, Long> judged() {
    Map<String, Long> all = new TreeMap<>(judged);
    all.putAll(collapsed);
    return all;
  }

  /** Decisions that could not be kept, for people; after {@link #judge}. */
  List<String> unhonoured() {
    return List.copyOf(unhonoured);
  }

  private LeaveOutSiteLines.Written written(Table<Sighting> sightings) {
    Table<Contact> contacts = run.read(Contact.class);
    LeaveOutSiteLines.Written written =
        new LeaveOutSiteLines()
            .apply(
                sightings,
                run.read(AdText.class),
                contacts,
                places -> run.stage("places-of-lines", places));
    // Read several times: what is dear is laid down.
    return written.contacts() == contacts
        ? written
        : new LeaveOutSiteLines.Written(
            run.stage("written-texts", written.texts()),
            run.stage("written-contacts", written.contacts()),
            written.generic());
  }

  /** A value that stands in both is told as linking tells it. */
  private static Table<GenericValue> generic(
      Table<GenericValue> linked, Table<GenericValue> written) {
    String[] value = {"kind", "value"};
    return linked.union(
        Table.of(GenericValue.class, written.rows().join(linked.rows(), value, "left_anti")));
  }

  private Table<TemplateMember> templates(
      Table<TextFamily> families,
      Table<PostingText> carried,
      Table<AdText> texts,
      Optional<LastNight> last) {
    FindTemplates find = new FindTemplates(arePostingsFew(run));
    Table<TemplateMember> members =
        run.writeInOrder(find.members(families, carried), "template_id", "posting_id");
    Table<FindTemplates.Found> found = run.stage("found-templates", find.found(members, families));
    Table<FindTemplates.Pattern> known =
        last.map(its -> known(find, found, families, texts, its))
            .orElseGet(() -> Table.empty(families.spark(), FindTemplates.Pattern.class));
    Table<TextFamily> unknown =
        run.stage("unknown-templates", find.unknown(found, known, families));
    run.write(find.templates(found, known.union(find.patterns(unknown, texts))), "template_id");
    return members;
  }

  private Table<FindTemplates.Pattern> known(
      FindTemplates find,
      Table<FindTemplates.Found> found,
      Table<TextFamily> families,
      Table<AdText> texts,
      LastNight last) {
    return run.stage(
        "known-patterns",
        find.known(found, last.read(Template.class), families, last.added(AdText.class), texts));
  }

  /** Clusters as they are written, and what holds them together. */
  private record Clustered(Table<ClusterMember> members, Table<WeakestBond> bonds) {}

  private Clustered cluster(
      JavaRDD<LinkBlock> weighed, Table<Posting> postings, Optional<LastNight> last) {
    List<DecidedPair> decided = decided(postings);
    ClusterPostings.Clustering clustering =
        new ClusterPostings(weights)
            .apply(weighed, postings, run.readLast(ClusterMember.class), decided);
    clustering.unhonoured().forEach(decision -> unhonoured.add(AnalystDecisions.notKept(decision)));
    if (decided.isEmpty()) {
      run.writeInOrder(clustering.links(), "left_id", "right_id");
    } else {
      run.write(clustering.links(), "left_id", "right_id");
    }
    Table<ClusterMember> members = run.write(clustering.members(), "cluster_id", "posting_id");
    run.write(history(clustering.history(), members, postings, last), "cluster_id");
    return new Clustered(members, run.stage("bonds", clustering.bonds()));
  }

  /** Decisions on postings that are not there; after {@link #judge}. */
  long unknownDecisions() {
    return unknownDecisions;
  }

  private List<DecidedPair> decided(Table<Posting> postings) {
    ResolveDecisions.Resolved resolved = new ResolveDecisions().apply(decisions, postings);
    unknownDecisions = resolved.unknown().size();
    return resolved.pairs();
  }

  private Table<ClusterRelation> relate(
      Table<ClusterMember> members, Table<PostingTraits> traits, Table<TemplateMember> templates) {
    FindCuts cuts = new FindCuts();
    run.write(
        cuts.apply(run.stage("held-back", cuts.heldBack(run.read(Link.class))), members),
        "left_cluster_id",
        "right_cluster_id");
    return run.write(
        new RelateClusters(arePostingsFew(run))
            .apply(traits, templates, run.read(GenericValue.class), members),
        "left_cluster_id",
        "right_cluster_id",
        "relation",
        "value");
  }

  /** What analysts said, with the clusters that it stands with tonight. */
  private Table<AnalystLabel> labels(Table<ClusterMember> members) {
    StandingLabels labels = new StandingLabels(run.labels());
    Set<String> ads = labels.ads();
    Map<String, String> clusters = new HashMap<>();
    if (!ads.isEmpty()) {
      Dataset<Row> wanted =
          members.spark().createDataset(List.copyOf(ads), Encoders.STRING()).toDF("posting_id");
      members
          .rows()
          .join(Sent.where(true, wanted), new String[] {"posting_id"}, "left_semi")
          .select("posting_id", "cluster_id")
          .collectAsList()
          .forEach(row -> clusters.put(row.getString(0), row.getString(1)));
    }
    return Table.of(members.spark(), AnalystLabel.class, labels.in(clusters));
  }

  /** A cluster that went on as it was, and of which no ad has been seen for long, is dormant. */
  private Table<ClusterEvent> history(
      List<ClusterEvent> events,
      Table<ClusterMember> members,
      Table<Posting> postings,
      Optional<LastNight> last) {
    Map<String, Instant> lastSeen =
        lastSeen(members, postings, last)
            .groupBy("cluster_id")
            .agg(functions.max("last_seen").as("last_seen"))
            .where(col("last_seen").isNotNull())
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(0), Judgement::instant));
    Optional<Instant> latest = lastSeen.values().stream().max(Instant::compareTo);
    List<ClusterEvent> told =
        events.stream().map(event -> told(event, lastSeen.get(event.clusterId()), latest)).toList();
    return Table.of(members.spark(), ClusterEvent.class, told);
  }

  /** When clusters that are as they were have been seen; also when others were, last night. */
  private static Dataset<Row> lastSeen(
      Table<ClusterMember> members, Table<Posting> postings, Optional<LastNight> last) {
    Dataset<Row> all = postings.rows().select("posting_id", "last_seen");
    Dataset<Row> clustered = members.rows().select("posting_id", "cluster_id");
    String[] posting = {"posting_id"};
    return last.map(
            before -> {
              Dataset<Row> added = before.added(Sighting.class).rows().select("posting_id");
              boolean few = before.addedRows(Sighting.class) <= Scoring.MOST_SENT;
              Dataset<Row> tonight = all.join(Sent.where(few, added), posting, "left_semi");
              return clustered
                  .join(Sent.where(few, tonight), posting)
                  .select("cluster_id", "last_seen")
                  .union(before.read(Cluster.class).rows().select("cluster_id", "last_seen"));
            })
        .orElseGet(() -> clustered.join(all, posting).select("cluster_id", "last_seen"));
  }

  private ClusterEvent told(
      ClusterEvent event,
      @org.jspecify.annotations.Nullable Instant seen,
      Optional<Instant> latest) {
    boolean dormant =
        event.event().equals("unchanged")
            && seen != null
            && latest.isPresent()
            && seen.plus(dormantAfter).isBefore(latest.get());
    return dormant ? new ClusterEvent(event.clusterId(), "dormant", event.fromClusterIds()) : event;
  }

  private static Instant instant(Row row) {
    Object value = row.get(1);
    return value instanceof java.sql.Timestamp timestamp ? timestamp.toInstant() : (Instant) value;
  }
}
