package clew.jobs.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How good clusters are on invented corpora, by dose of difficulty, and beside plain closure. */
final class Quality implements Benchmark {
  /** Options of {@code clew generate} that say how much of a difficulty there is. */
  static final List<String> DOSES =
      List.of(
          "--passed-on-phones",
          "--stock-images",
          "--copied-texts",
          "--boilerplate",
          "--common-names",
          "--disguises",
          "--contactless",
          "--edits",
          "--malformed");

  private static final String CLEAN = "none";
  private static final String USUAL = "usual";
  private static final String HALF = "all halved";
  private static final String DOUBLE = "all doubled";

  @Override
  public String name() {
    return "quality";
  }

  @Override
  public String title() {
    return "Quality on generated corpora";
  }

  @Override
  public String about() {
    return "Invented ads with known hands (`clew generate`). *Usual* holds every difficulty as often"
        + " as real dumps do, *none* holds none; *only* rows hold one difficulty, as often as"
        + " usual, and no other. *Closure* joins whatever a chain of equal phones in plain sight or"
        + " equal texts connects, *wide closure* also by equal images and posters of one place. B3 is B-cubed F1 with"
        + " its 95 % range over resampled clusters; *mates* is B-cubed without the ad itself;"
        + " *largest* is the largest cluster over the largest true one. *Looked at* is the share of"
        + " true pairs that were compared at all, before any decision.";
  }

  @Override
  public List<Row> measure(Bench bench) {
    List<Row> rows = new ArrayList<>();
    settings()
        .forEach(
            (setting, doses) ->
                rows.add(
                    row(
                        bench,
                        setting,
                        new Corpus(ads(bench), seed(bench), new TreeMap<>(doses)))));
    return rows;
  }

  private static int ads(Bench bench) {
    return bench.settings().ads();
  }

  private static long seed(Bench bench) {
    return bench.settings().seed();
  }

  private static Map<String, Map<String, String>> settings() {
    Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    settings.put(CLEAN, Map.of("--clean", ""));
    settings.put(HALF, all("0.5"));
    settings.put(USUAL, Map.of());
    settings.put(DOUBLE, all("2"));
    DOSES.forEach(
        dose ->
            settings.put(
                "only " + dose.substring(2).replace('-', ' '), Map.of("--clean", "", dose, "1")));
    return settings;
  }

  private static Map<String, String> all(String dose) {
    return DOSES.stream().collect(Collectors.toMap(name -> name, name -> dose));
  }

  private static Row row(Bench bench, String setting, Corpus corpus) {
    JsonNode scores = bench.night(corpus).evaluated().json();
    Map<String, String> what = new LinkedHashMap<>();
    what.put("setting", setting);
    what.put("ads", String.valueOf(corpus.ads()));
    what.put("seed", String.valueOf(corpus.seed()));
    return bench.row(what, figures(scores));
  }

  private static Map<String, Double> figures(JsonNode scores) {
    JsonNode baseline = scores.path("baseline");
    JsonNode all = scores.path("slices").path(0);
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String measure : List.of("b_cubed", "mates", "by_cluster", "pairwise")) {
      for (String figure : List.of("precision", "recall", "f1")) {
        figures.put(measure + "_" + figure, scores.path(measure).path(figure).asDouble());
        figures.put(
            "closure_" + measure + "_" + figure, baseline.path(measure).path(figure).asDouble());
      }
    }
    figures.put("b_cubed_f1_low", all.path("low").path("b_cubed").path("f1").asDouble());
    figures.put("b_cubed_f1_high", all.path("high").path("b_cubed").path("f1").asDouble());
    figures.put("largest", largest(scores));
    figures.put("closure_largest", largest(baseline));
    figures.put(
        "wide_closure_b_cubed_f1",
        scores.path("baseline_wide").path("b_cubed").path("f1").asDouble());
    figures.put("looked_at", scores.path("candidates").path("recall").asDouble());
    figures.put("missing", scores.path("missing").asDouble());
    return figures;
  }

  private static double largest(JsonNode scores) {
    return scores.path("largest").asDouble() / scores.path("largest_true").asDouble();
  }

  @Override
  public List<Shown> show(List<Row> rows) {
    List<List<String>> cells = rows.stream().map(Quality::cells).toList();
    int ads = rows.stream().mapToInt(Row::ads).max().orElse(0);
    List<Row> largest = rows.stream().filter(row -> row.ads() == ads).toList();
    return List.of(
        new Shown.Grid(
            List.of(
                "dose",
                "ads",
                "B3",
                "range",
                "precision",
                "recall",
                "mates",
                "by cluster",
                "largest",
                "looked at",
                "closure B3",
                "closure mates",
                "closure largest",
                "wide closure B3"),
            cells),
        new Shown.Plot("quality", chart(largest, ads)));
  }

  private static List<String> cells(Row row) {
    return List.of(
        row.what("setting"),
        Cells.whole(row.ads()),
        Cells.share(row.figure("b_cubed_f1")),
        Cells.share(row.figure("b_cubed_f1_low"))
            + " – "
            + Cells.share(row.figure("b_cubed_f1_high")),
        Cells.share(row.figure("b_cubed_precision")),
        Cells.share(row.figure("b_cubed_recall")),
        Cells.share(row.figure("mates_f1")),
        Cells.share(row.figure("by_cluster_f1")),
        Cells.tenths(row.figure("largest")),
        Cells.share(row.figure("looked_at")),
        Cells.share(row.figure("closure_b_cubed_f1")),
        Cells.share(row.figure("closure_mates_f1")),
        Cells.tenths(row.figure("closure_largest")),
        Cells.share(row.figure("wide_closure_b_cubed_f1")));
  }

  private static Chart chart(List<Row> rows, int ads) {
    return new Chart(
        "B-cubed F1 by dose, " + Cells.whole(ads) + " ads",
        Chart.Style.BARS,
        "dose of difficulty",
        "B-cubed F1",
        rows.stream().map(row -> row.what("setting")).toList(),
        List.of(
            new Chart.Series("Clew", rows.stream().map(row -> row.figure("b_cubed_f1")).toList()),
            new Chart.Series(
                "plain closure",
                rows.stream().map(row -> row.figure("closure_b_cubed_f1")).toList()),
            new Chart.Series(
                "wide closure",
                rows.stream().map(row -> row.figure("wide_closure_b_cubed_f1")).toList())));
  }
}
