package clew.jobs.benchmark;

import clew.jobs.evaluate.Closure;
import clew.jobs.evaluate.Scores;
import clew.jobs.evaluate.Truth;
import clew.jobs.generate.CorpusSettings;
import clew.jobs.generate.Doses;
import clew.jobs.generate.PlantedValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** What each difficulty of an invented corpus does to plain closure, alone and with the others. */
final class DoseEffect implements Benchmark {
  private static final List<Double> LEVELS = List.of(.5, 1.0, 2.0);
  private static final String CLEAN = "none";
  private static final String ALL = "all";

  /** Each difficulty alone. */
  private static final Map<String, DoubleFunction<Doses>> ALONE = alone();

  @Override
  public String name() {
    return "doses";
  }

  @Override
  public String title() {
    return "What each difficulty does to plain closure";
  }

  @Override
  public String about() {
    return "B-cubed F1 of plain closure (phones in plain sight, equal texts) and of wide closure"
        + " (equal images and posters of one place, too) on invented corpora that hold one"
        + " difficulty and no other, at half the usual dose, the usual one and twice that. They go"
        + " by what is planted, so a program that reads with faults does worse.";
  }

  @Override
  public List<Row> measure(Bench bench) {
    int ads = bench.settings().ads();
    List<Row> rows = new ArrayList<>();
    rows.add(row(bench, CLEAN, 1, Doses.NONE));
    for (double level : LEVELS) {
      rows.add(row(bench, ALL, level, all(level)));
      ALONE.forEach((name, doses) -> rows.add(row(bench, name, level, doses.apply(level))));
    }
    bench.tell("closure over what is planted in " + ads + " ads: " + rows.size() + " corpora");
    return rows;
  }

  private static Row row(Bench bench, String name, double level, Doses doses) {
    CorpusSettings settings =
        new CorpusSettings(bench.settings().ads(), bench.settings().seed(), doses);
    Map<String, String> hands = new HashMap<>();
    Closure plain = new Closure();
    Closure wide = new Closure();
    PlantedValues.forEach(
        settings,
        (id, hand, values, further) -> {
          hands.put(id, hand);
          carries(plain, id, values);
          carries(wide, id, values);
          carries(wide, id, further);
        });
    Truth truth = Truth.of(hands);
    Map<String, String> what = new LinkedHashMap<>();
    what.put("difficulty", name);
    what.put("dose", String.valueOf(level));
    what.put("ads", String.valueOf(settings.ads()));
    what.put("seed", String.valueOf(settings.seed()));
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("closure", bCubed(plain, truth));
    figures.put("wide_closure", bCubed(wide, truth));
    return bench.row(what, figures);
  }

  private static void carries(Closure closure, String id, List<String> values) {
    int number = closure.number(id);
    values.forEach(value -> closure.carries(number, value));
  }

  private static double bCubed(Closure closure, Truth truth) {
    return Scores.of(closure.clusters(), truth).agreement().bCubed().f1();
  }

  private static Doses all(double level) {
    return new Doses(level, level, level, level, level, level, level, level, level);
  }

  private static Map<String, DoubleFunction<Doses>> alone() {
    Map<String, DoubleFunction<Doses>> alone = new LinkedHashMap<>();
    alone.put("passed-on phones", dose -> new Doses(dose, 0, 0, 0, 0, 0, 0, 0, 0));
    alone.put("stock images", dose -> new Doses(0, dose, 0, 0, 0, 0, 0, 0, 0));
    alone.put("copied texts", dose -> new Doses(0, 0, dose, 0, 0, 0, 0, 0, 0));
    alone.put("boilerplate", dose -> new Doses(0, 0, 0, dose, 0, 0, 0, 0, 0));
    alone.put("common names", dose -> new Doses(0, 0, 0, 0, dose, 0, 0, 0, 0));
    alone.put("disguises", dose -> new Doses(0, 0, 0, 0, 0, dose, 0, 0, 0));
    alone.put("contactless", dose -> new Doses(0, 0, 0, 0, 0, 0, dose, 0, 0));
    alone.put("edits", dose -> new Doses(0, 0, 0, 0, 0, 0, 0, dose, 0));
    alone.put("malformed", dose -> new Doses(0, 0, 0, 0, 0, 0, 0, 0, dose));
    return alone;
  }

  @Override
  public List<Shown> show(List<Row> rows) {
    int ads = rows.stream().mapToInt(Row::ads).max().orElse(0);
    List<Row> largest = rows.stream().filter(row -> row.ads() == ads).toList();
    List<String> names = new ArrayList<>(List.of(CLEAN));
    names.addAll(ALONE.keySet());
    names.add(ALL);
    List<List<String>> cells = new ArrayList<>();
    for (String name : names) {
      List<String> line = new ArrayList<>(List.of(name, Cells.whole(ads)));
      for (String closure : List.of("closure", "wide_closure")) {
        levels(name).forEach(level -> line.add(Cells.share(figure(largest, name, level, closure))));
      }
      cells.add(line);
    }
    return List.of(
        new Shown.Grid(
            List.of("only", "ads", "closure, ½", "1", "2", "wide closure, ½", "1", "2"), cells),
        new Shown.Plot("doses", chart(largest, names, ads)));
  }

  /** A corpus without difficulty is one, whatever the dose. */
  private static List<Double> levels(String name) {
    return name.equals(CLEAN) ? List.of(1.0, 1.0, 1.0) : LEVELS;
  }

  private static double figure(List<Row> rows, String name, double level, String figure) {
    return rows.stream()
        .filter(row -> row.what("difficulty").equals(name))
        .filter(row -> row.what("dose").equals(String.valueOf(level)))
        .mapToDouble(row -> row.figure(figure))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Chart chart(List<Row> rows, List<String> names, int ads) {
    List<Chart.Series> series = new ArrayList<>();
    for (int level = 0; level < LEVELS.size(); level++) {
      String dose = List.of("½", "1", "2").get(level);
      series.add(series("closure, dose " + dose, rows, names, level, "closure"));
    }
    series.add(series("wide closure, dose 1", rows, names, 1, "wide_closure"));
    return new Chart(
        "Plain closure by difficulty, " + Cells.whole(ads) + " ads",
        Chart.Style.BARS,
        "the only difficulty",
        "B-cubed F1",
        names,
        series);
  }

  private static Chart.Series series(
      String title, List<Row> rows, List<String> names, int level, String figure) {
    return new Chart.Series(
        title,
        names.stream().map(name -> figure(rows, name, levels(name).get(level), figure)).toList());
  }
}
