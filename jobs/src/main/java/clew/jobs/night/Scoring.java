package clew.jobs.night;

import static org.apache.spark.sql.functions.col;

import clew.jobs.store.Run;
import clew.models.Cluster;
import clew.models.ClusterEvent;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.FactBearer;
import clew.models.GenericValue;
import clew.models.Ids;
import clew.models.Mention;
import clew.models.Posting;
import clew.models.ScoredCluster;
import clew.models.Sighting;
import clew.models.TemplateMember;
import clew.models.WeakestBond;
import clew.models.catalogue.IndicatorCatalogue;
import clew.pipeline.report.FindRelinked;
import clew.pipeline.report.ReportClusters;
import clew.pipeline.report.ReportContacts;
import clew.pipeline.report.ReportIndicators;
import clew.pipeline.score.FindBearers;
import clew.pipeline.score.FindChanged;
import clew.pipeline.score.GatherClusterFacts;
import clew.pipeline.score.ScoreClusters;
import clew.pipeline.table.Sent;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores clusters, and reports them. Those of which nothing changed are taken over from the last
 * run, row by row: that gives what scoring them again would give, and most nights most are such.
 */
final class Scoring {
  /**
   * Where more than this share of the postings is in clusters that changed, all are scored: to sort
   * out the others would cost as much. Chosen; changes nothing in the result.
   */
  private static final double WORTH_SORTING_OUT = .5;

  /**
   * Rows that are sent to every task, so that the rest need not be moved: some 200 MB. Chosen;
   * changes nothing in the result.
   */
  static final long MOST_SENT = 1_000_000;

  private final Run run;
  private final IndicatorCatalogue catalogue;
  private final Optional<LastNight> last;

  /**
   * @param last empty where the last run says nothing about tonight
   */
  Scoring(Run run, IndicatorCatalogue catalogue, Optional<LastNight> last) {
    this.run = run;
    this.catalogue = catalogue;
    this.last = last;
  }

  /**
   * The rules of a run.
   *
   * @param configuration a digest of its settings
   * @param leftOut lines of sites, and contacts in them, that are no poster's; how many ads carry
   *     them is not looked at
   */
  static String rules(String configuration, Table<GenericValue> leftOut) {
    List<String> rules = new ArrayList<>(List.of(configuration));
    leftOut.records().collectAsList().stream()
        .map(value -> Ids.of(value.kind(), value.value()))
        .sorted()
        .forEach(rules::add);
    return Ids.of(rules.toArray(String[]::new));
  }

  /**
   * Writes clusters, indicators and cluster_contacts.
   *
   * @param bonds as a written table
   * @param contacts those that posters wrote
   * @return how many clusters were judged tonight, and how many kept, by name
   */
  Map<String, Long> score(
      Table<ClusterMember> members,
      Table<WeakestBond> bonds,
      Table<Posting> postings,
      Table<TemplateMember> templates,
      Table<Contact> contacts) {
    Optional<Kept> kept = kept(members, bonds, postings, templates);
    Table<ClusterMember> judged = kept.map(Kept::others).orElse(members);
    Table<FactBearer> found =
        run.stage("bearers", new FindBearers().apply(judged, run.read(Sighting.class)));
    Table<FactBearer> texts =
        Table.of(FactBearer.class, found.rows().where(col("text_id").isNotNull()));
    Table<FactBearer> bearers = sent("bearers", found);
    run.write(
        with(kept, new ReportContacts().apply(bearers, contacts)), "cluster_id", "kind", "value");
    Table<ScoredCluster> scored =
        run.stage(
            "scored",
            new ScoreClusters(catalogue)
                .apply(
                    new GatherClusterFacts()
                        .apply(
                            judged,
                            texts,
                            bearers,
                            postings,
                            contacts,
                            run.read(Mention.class),
                            templates)));
    run.write(
        with(kept, new ReportIndicators().apply(scored)),
        "cluster_id",
        "indicator_id",
        "posting_id");
    ReportClusters report = new ReportClusters();
    Table<Cluster> clusters = report.apply(scored, bonds);
    run.write(
        kept.map(its -> clusters.union(report.again(its.of(Cluster.class), bonds, its.relinked())))
            .orElse(clusters),
        "cluster_id");
    long all = run.rows(Cluster.class);
    return Map.of("clusters_judged", run.rows("scored"), "clusters_kept", all - run.rows("scored"));
  }

  /**
   * What stays of the last run.
   *
   * @param changed the clusters of which nothing stays
   * @param others members of those of them that there are tonight
   * @param relinked clusters that stay, with other links
   */
  private record Kept(
      LastNight last,
      Table<FindChanged.Changed> changed,
      Table<ClusterMember> others,
      Table<FindRelinked.Relinked> relinked) {
    /** The rows of a table that stay. */
    <T extends Record> Table<T> of(Class<T> type) {
      return joined(last.read(type), changed, "left_anti");
    }
  }

  /** Empty where the last run says nothing about tonight, or next to nothing. */
  private Optional<Kept> kept(
      Table<ClusterMember> members,
      Table<WeakestBond> bonds,
      Table<Posting> postings,
      Table<TemplateMember> templates) {
    if (last.isEmpty()) {
      return Optional.empty();
    }
    LastNight before = last.get();
    Table<FindChanged.Changed> changed =
        run.stage(
            "changed-clusters",
            new FindChanged()
                .apply(
                    run.read(ClusterEvent.class),
                    members,
                    before.added(Sighting.class),
                    new FindChanged.Grouped(
                        before.read(Posting.class), before.read(TemplateMember.class)),
                    new FindChanged.Grouped(postings, templates),
                    before.read(Cluster.class)));
    Table<ClusterMember> others = run.stage("changed", joined(members, changed, "left_semi"));
    if (run.rows("changed") > WORTH_SORTING_OUT * run.rows(ClusterMember.class)) {
      return Optional.empty();
    }
    FindRelinked find = new FindRelinked(Judgement.arePostingsFew(run));
    Table<ClusterMember> relinked =
        run.stage(
            "relinked",
            find.members(joined(before.read(Cluster.class), changed, "left_anti"), bonds, members));
    return Optional.of(
        new Kept(before, changed, sent("changed", others), find.counted(relinked, postings)));
  }

  /** A stage to be joined: where it is small, what it is joined with is not moved. */
  private <T extends Record> Table<T> sent(String stage, Table<T> table) {
    return Table.of(table.type(), Sent.where(run.rows(stage) <= MOST_SENT, table.rows()));
  }

  /** Adds the rows of the last run that stay. */
  private static <T extends Record> Table<T> with(Optional<Kept> kept, Table<T> judged) {
    return kept.map(its -> judged.union(its.of(judged.type()))).orElse(judged);
  }

  private static <T extends Record> Table<T> joined(
      Table<T> table, Table<FindChanged.Changed> changed, String how) {
    return Table.of(
        table.type(), table.rows().join(changed.rows(), new String[] {"cluster_id"}, how));
  }
}
