package clew.jobs.night;

import clew.jobs.store.Run;
import clew.models.Cluster;
import clew.models.ClusterEvent;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.GenericValue;
import clew.models.Ids;
import clew.models.Mention;
import clew.models.Posting;
import clew.models.ScoredCluster;
import clew.models.Sighting;
import clew.models.TemplateMember;
import clew.models.WeakestBond;
import clew.models.catalogue.IndicatorCatalogue;
import clew.pipeline.report.ReportClusters;
import clew.pipeline.report.ReportContacts;
import clew.pipeline.report.ReportIndicators;
import clew.pipeline.score.ClusterInputs;
import clew.pipeline.score.FindUnchanged;
import clew.pipeline.score.GatherClusterFacts;
import clew.pipeline.score.ScoreClusters;
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
    ClusterInputs all =
        new ClusterInputs(
            members,
            postings,
            run.read(Sighting.class),
            contacts,
            run.read(Mention.class),
            templates);
    Optional<Table<FindUnchanged.Unchanged>> unchanged = unchanged(all, bonds);
    if (unchanged.isPresent()) {
      Table<ClusterMember> changed =
          run.stage("changed", joined(members, unchanged.get(), "left_anti"));
      if (run.rows("changed") <= WORTH_SORTING_OUT * run.rows(ClusterMember.class)) {
        write(all.of(changed, owners -> run.stage("owners", owners)), bonds, unchanged);
        return counts(run.rows("unchanged"));
      }
    }
    write(all, bonds, Optional.empty());
    return counts(0);
  }

  private Map<String, Long> counts(long kept) {
    return Map.of("clusters_judged", run.rows(Cluster.class) - kept, "clusters_kept", kept);
  }

  /** Empty where the last run says nothing about tonight. */
  private Optional<Table<FindUnchanged.Unchanged>> unchanged(
      ClusterInputs all, Table<WeakestBond> bonds) {
    return last.map(
        its ->
            run.stage(
                "unchanged",
                new FindUnchanged()
                    .apply(
                        run.read(ClusterEvent.class),
                        all.members(),
                        its.added(Sighting.class),
                        new FindUnchanged.Grouped(
                            its.read(Posting.class), its.read(TemplateMember.class)),
                        new FindUnchanged.Grouped(all.postings(), all.templates()),
                        its.read(Cluster.class),
                        bonds)));
  }

  private void write(
      ClusterInputs inputs,
      Table<WeakestBond> bonds,
      Optional<Table<FindUnchanged.Unchanged>> unchanged) {
    run.write(
        with(
            unchanged,
            new ReportContacts().apply(inputs.members(), inputs.sightings(), inputs.contacts())),
        "cluster_id",
        "kind",
        "value");
    Table<ScoredCluster> scored =
        run.stage(
            "scored",
            new ScoreClusters(catalogue)
                .apply(
                    new GatherClusterFacts()
                        .apply(
                            inputs.members(),
                            inputs.postings(),
                            inputs.sightings(),
                            inputs.contacts(),
                            inputs.mentions(),
                            inputs.templates())));
    run.write(
        with(unchanged, new ReportIndicators().apply(scored)),
        "cluster_id",
        "indicator_id",
        "posting_id");
    ReportClusters report = new ReportClusters();
    Table<Cluster> judged = report.apply(scored, bonds);
    run.write(
        unchanged
            .map(its -> judged.union(report.again(last(Cluster.class, its), bonds)))
            .orElse(judged),
        "cluster_id");
  }

  /** Adds the rows of the last run that stay. */
  private <T extends Record> Table<T> with(
      Optional<Table<FindUnchanged.Unchanged>> unchanged, Table<T> judged) {
    return unchanged.map(its -> judged.union(last(judged.type(), its))).orElse(judged);
  }

  private <T extends Record> Table<T> last(
      Class<T> type, Table<FindUnchanged.Unchanged> unchanged) {
    return joined(run.readLast(type), unchanged, "left_semi");
  }

  private static <T extends Record> Table<T> joined(
      Table<T> table, Table<FindUnchanged.Unchanged> unchanged, String how) {
    return Table.of(
        table.type(), table.rows().join(unchanged.rows(), new String[] {"cluster_id"}, how));
  }
}
