package clew.jobs.benchmark;

import clew.jobs.evaluate.Agreement;
import clew.jobs.evaluate.Scores;
import clew.jobs.evaluate.Truth;
import clew.jobs.evaluate.TruthFile;
import clew.jobs.store.Store;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.ClusterMember;
import clew.models.Link;
import clew.models.Posting;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.cluster.ClusterPostings;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;

/**
 * What each kind of evidence is worth: the links of a run are decided and clustered again with the
 * bits of one kind left out. Nothing is read or compared again, so candidates, and how common a
 * value is, stay as they are.
 */
final class EvidenceAblation implements Benchmark {
  private static final String NOTHING = "(nothing)";

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public String title() {
    return "Quality with each kind of evidence left out";
  }

  @Override
  public String about() {
    return "Links of one run on the usual corpus, decided and clustered again without the bits of"
        + " one kind. Nothing is read or compared again: candidates, and how common a value is,"
        + " stay. The kinds that end in *differs* are evidence against a link.";
  }

  @Override
  public List<Row> measure(Bench bench) {
    Corpus corpus = Corpus.usual(bench.settings().ads(), bench.settings().seed());
    Bench.Night night = bench.night(corpus);
    Truth truth = TruthFile.read(night.truth());
    List<Row> rows = new ArrayList<>();
    try (Sparks sparks = new Sparks(Workload.of(night.manifest().bytes()), Optional.empty())) {
      Store store = Store.open(night.output(), sparks);
      TreeSet<String> kinds = new TreeSet<>(List.of(NOTHING));
      store
          .read(Link.class)
          .records()
          .toLocalIterator()
          .forEachRemaining(link -> link.evidence().forEach(one -> kinds.add(one.kind())));
      for (String kind : kinds) {
        bench.tell("cluster without " + kind);
        rows.add(row(bench, corpus, kind, Scores.of(clusters(store, kind), truth)));
      }
    }
    return rows;
  }

  private static Map<String, String> clusters(Store store, String kind) {
    JavaRDD<Link> links =
        store.read(Link.class).records().javaRDD().map(link -> LinkWithout.evidence(link, kind));
    Table<Posting> postings = store.read(Posting.class);
    Map<String, String> clusters = new HashMap<>();
    new ClusterPostings(LinkWeights.shipped())
        .apply(
            ClusterPostings.blocks(links, postings),
            postings,
            Table.empty(postings.spark(), ClusterMember.class),
            List.of())
        .members()
        .records()
        .toLocalIterator()
        .forEachRemaining(
            member -> {
              String id = member.sourcePostingId();
              if (id != null) {
                clusters.put(id, member.clusterId());
                clusters.put(member.source() + ":" + id, member.clusterId());
              }
            });
    return clusters;
  }

  private static Row row(Bench bench, Corpus corpus, String kind, Scores scores) {
    Map<String, String> what = new LinkedHashMap<>();
    what.put("left out", kind);
    what.put("ads", String.valueOf(corpus.ads()));
    what.put("seed", String.valueOf(corpus.seed()));
    Agreement agreement = scores.agreement();
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("b_cubed_precision", agreement.bCubed().precision());
    figures.put("b_cubed_recall", agreement.bCubed().recall());
    figures.put("b_cubed_f1", agreement.bCubed().f1());
    figures.put("mates_f1", agreement.mates().f1());
    figures.put("by_cluster_f1", agreement.byCluster().f1());
    figures.put("clusters", (double) scores.clusters());
    figures.put("largest", (double) scores.largest());
    return bench.row(what, figures);
  }

  @Override
  public List<Shown> show(List<Row> rows) {
    Map<Integer, Double> whole = new HashMap<>();
    rows.stream()
        .filter(row -> row.what("left out").equals(NOTHING))
        .forEach(row -> whole.put(row.ads(), row.figure("b_cubed_f1")));
    List<List<String>> cells =
        rows.stream().map(row -> cells(row, whole.getOrDefault(row.ads(), Double.NaN))).toList();
    return List.of(
        new Shown.Grid(
            List.of(
                "left out",
                "ads",
                "B3",
                "change",
                "precision",
                "recall",
                "mates",
                "by cluster",
                "clusters",
                "largest"),
            cells));
  }

  private static List<String> cells(Row row, double whole) {
    return List.of(
        row.what("left out").replace('_', ' '),
        Cells.whole(row.ads()),
        Cells.share(row.figure("b_cubed_f1")),
        Cells.change(row.figure("b_cubed_f1") - whole),
        Cells.share(row.figure("b_cubed_precision")),
        Cells.share(row.figure("b_cubed_recall")),
        Cells.share(row.figure("mates_f1")),
        Cells.share(row.figure("by_cluster_f1")),
        Cells.whole(row.figure("clusters")),
        Cells.whole(row.figure("largest")));
  }
}
