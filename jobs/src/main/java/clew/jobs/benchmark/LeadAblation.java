package clew.jobs.benchmark;

import clew.jobs.evaluate.TruthFile;
import clew.jobs.store.Store;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.Cluster;
import clew.models.ClusterMember;
import clew.models.IndicatorFiring;
import clew.models.catalogue.Indicator;
import clew.models.catalogue.IndicatorCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How the ranks of leads change with each family of indicators left out. */
final class LeadAblation implements Benchmark {
  @Override
  public String name() {
    return "leads";
  }

  @Override
  public String title() {
    return "Ranks of leads with each family of indicators left out";
  }

  @Override
  public String about() {
    return "Clusters of one run on the usual corpus, ranked by lead priority without the points of"
        + " one family. *Stay* is the share of the first "
        + LeadRanks.TOP
        + " that are still among them; *moved* is by how many ranks one of them moves on average,"
        + " and at most. *AUC* is the chance that a planted network ranks above another hand (ties"
        + " count half), by the corpus's own truth.";
  }

  @Override
  public List<Row> measure(Bench bench) {
    Corpus corpus = Corpus.usual(bench.settings().ads(), bench.settings().seed());
    Bench.Night night = bench.night(corpus);
    try (Sparks sparks = new Sparks(Workload.of(night.manifest().bytes()), Optional.empty())) {
      Store store = Store.open(night.output(), sparks);
      LeadRanks ranks = new LeadRanks(points(store), networks(store, night));
      List<Row> rows = new ArrayList<>();
      for (LeadRanks.Change change : ranks.changes()) {
        Map<String, String> what = new LinkedHashMap<>();
        what.put("left out", change.family());
        what.put("ads", String.valueOf(corpus.ads()));
        what.put("seed", String.valueOf(corpus.seed()));
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("stay", change.stay());
        figures.put("mean_move", change.meanMove());
        figures.put("largest_move", change.largestMove());
        if (!Double.isNaN(change.auc())) {
          figures.put("auc", change.auc());
        }
        rows.add(bench.row(what, figures));
      }
      return rows;
    }
  }

  /** Points of every cluster, by family. */
  private static Map<String, Map<String, Double>> points(Store store) {
    Map<String, String> familyOf = new HashMap<>();
    for (Indicator indicator : IndicatorCatalogue.shipped().indicators()) {
      familyOf.put(indicator.id(), indicator.family());
    }
    Map<String, Map<String, Double>> points = new TreeMap<>();
    for (Cluster cluster : store.read(Cluster.class).records().collectAsList()) {
      points.put(cluster.clusterId(), new TreeMap<>());
    }
    for (IndicatorFiring firing : store.read(IndicatorFiring.class).records().collectAsList()) {
      points
          .computeIfAbsent(firing.clusterId(), id -> new TreeMap<>())
          .merge(
              familyOf.getOrDefault(firing.indicatorId(), firing.indicatorId()),
              firing.weight(),
              Double::sum);
    }
    return points;
  }

  /** For each true operator, the cluster with most of its ads, and whether it is a network. */
  private static List<LeadRanks.Operator> networks(Store store, Bench.Night night) {
    Map<String, String> kinds = TruthFile.column(night.truth(), "operator");
    Map<String, String> operators = TruthFile.column(night.truth(), "cluster_id");
    Map<String, Map<String, Integer>> homes = new TreeMap<>();
    Map<String, String> kindOf = new HashMap<>();
    for (ClusterMember member : store.read(ClusterMember.class).records().collectAsList()) {
      String id = String.valueOf(member.sourcePostingId());
      String operator = operators.getOrDefault(id, operators.get(member.source() + ":" + id));
      if (operator != null) {
        homes
            .computeIfAbsent(operator, name -> new TreeMap<>())
            .merge(member.clusterId(), 1, Integer::sum);
        kindOf.put(operator, kinds.getOrDefault(id, ""));
      }
    }
    List<LeadRanks.Operator> found = new ArrayList<>();
    homes.forEach(
        (operator, clusters) ->
            found.add(
                new LeadRanks.Operator(
                    most(clusters), kindOf.getOrDefault(operator, "").contains("network"))));
    return found;
  }

  private static String most(Map<String, Integer> clusters) {
    return clusters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  @Override
  public List<Shown> show(List<Row> rows) {
    List<List<String>> cells =
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.what("left out").replace('_', ' '),
                        Cells.whole(row.ads()),
                        Cells.share(row.figure("stay")),
                        Cells.tenths(row.figure("mean_move")),
                        Cells.whole(row.figure("largest_move")),
                        Cells.share(row.figure("auc"))))
            .toList();
    return List.of(
        new Shown.Grid(
            List.of("left out", "ads", "stay", "moved, mean", "moved, at most", "AUC"), cells));
  }
}
