package clew.jobs.benchmark;

import clew.jobs.store.Manifest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Time of every stage and peak memory, by the number of ads. */
final class Scale implements Benchmark {
  private static final String RUN = "run";
  private static final String EVALUATE = "evaluate";
  private static final String GENERATE = "generate";

  private static final String NEXT = "next night";

  /** What the next night brings, of all bytes. */
  private static final double LITTLE = .01;

  /** Stages that the plot shows, the longest. */
  private static final int PLOTTED = 6;

  @Override
  public String name() {
    return "scale";
  }

  @Override
  public String title() {
    return "Time and memory by size";
  }

  @Override
  public String about() {
    return "Seconds of wall time: one night over a generated corpus but for the newest dumps, some"
        + " hundredth of all bytes, with everything in it new; the next night brings these alone. A"
        + " command's row is taken from outside, launcher and start of the JVM with it; CPU is that"
        + " of all its threads, and memory its largest resident set. A stage's row is from the"
        + " first run's manifest.";
  }

  @Override
  public List<Row> measure(Bench bench) {
    List<Row> rows = new ArrayList<>();
    for (int ads : bench.settings().sizes()) {
      Bench.TwoNights both = bench.twoNights(Corpus.usual(ads, bench.settings().seed()), LITTLE);
      Bench.Night night = both.first();
      rows.add(command(bench, ads, GENERATE, night.generated()));
      rows.add(command(bench, ads, RUN, night.ran()));
      rows.add(next(bench, ads, both));
      for (Manifest.Stage stage : night.manifest().stages()) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("seconds", stage.seconds());
        figures.put("rows", (double) stage.rows());
        figures.put("peak_heap_mb", (double) stage.peakMemoryMb());
        rows.add(bench.row(what(ads, "stage", stage.name()), figures));
      }
      rows.add(command(bench, ads, EVALUATE, night.evaluated()));
    }
    return rows;
  }

  private static Row next(Bench bench, int ads, Bench.TwoNights both) {
    Map<String, Double> figures = figures(both.second());
    figures.put("share_of_bytes", both.share());
    return bench.row(what(ads, "command", NEXT), figures);
  }

  private static Row command(Bench bench, int ads, String name, ClewProcess.Ran ran) {
    return bench.row(what(ads, "command", name), figures(ran));
  }

  private static Map<String, Double> figures(ClewProcess.Ran ran) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("seconds", ran.seconds());
    if (!Double.isNaN(ran.cpuSeconds())) {
      figures.put("cpu_seconds", ran.cpuSeconds());
    }
    if (!Double.isNaN(ran.peakMb())) {
      figures.put("peak_mb", ran.peakMb());
    }
    return figures;
  }

  private static Map<String, String> what(int ads, String kind, String name) {
    Map<String, String> what = new LinkedHashMap<>();
    what.put(kind, name);
    what.put("ads", String.valueOf(ads));
    return what;
  }

  @Override
  public List<Shown> show(List<Row> rows) {
    List<Integer> sizes = List.copyOf(new TreeSet<>(rows.stream().map(Row::ads).toList()));
    return List.of(
        commands(rows, sizes),
        stages(rows, sizes),
        new Shown.Plot("scale-time", times(rows, sizes)),
        new Shown.Plot("scale-memory", memory(rows, sizes)));
  }

  private static Shown commands(List<Row> rows, List<Integer> sizes) {
    List<List<String>> cells = new ArrayList<>();
    for (int ads : sizes) {
      for (String name : List.of(GENERATE, RUN, NEXT, EVALUATE)) {
        Row row = find(rows, "command", name, ads);
        double perSecond = ads / row.figure("seconds");
        cells.add(
            List.of(
                "`" + name + "`",
                Cells.whole(ads),
                Cells.tenths(row.figure("seconds")),
                Cells.tenths(row.figure("cpu_seconds")),
                Cells.whole(perSecond),
                Cells.whole(row.figure("peak_mb"))));
      }
    }
    return new Shown.Grid(
        List.of("command", "ads", "wall, s", "CPU, s", "ads/s", "peak memory, MB"), cells);
  }

  private static Shown stages(List<Row> rows, List<Integer> sizes) {
    List<String> columns = new ArrayList<>(List.of("stage"));
    sizes.forEach(ads -> columns.add(Cells.whole(ads) + " ads, s"));
    sizes.forEach(ads -> columns.add(Cells.whole(ads) + " ads, heap MB"));
    List<List<String>> cells = new ArrayList<>();
    for (String name : stageNames(rows)) {
      List<String> line = new ArrayList<>(List.of(name));
      sizes.forEach(
          ads -> line.add(Cells.tenths(find(rows, "stage", name, ads).figure("seconds"))));
      sizes.forEach(
          ads -> line.add(Cells.whole(find(rows, "stage", name, ads).figure("peak_heap_mb"))));
      cells.add(line);
    }
    return new Shown.Grid(columns, cells);
  }

  private static List<String> stageNames(List<Row> rows) {
    return rows.stream()
        .map(row -> row.what("stage"))
        .filter(n -> !n.isEmpty())
        .distinct()
        .toList();
  }

  private static Chart times(List<Row> rows, List<Integer> sizes) {
    List<Chart.Series> series = new ArrayList<>();
    series.add(series("whole run", rows, "command", RUN, "seconds", sizes));
    series.add(series(NEXT, rows, "command", NEXT, "seconds", sizes));
    int most = sizes.isEmpty() ? 0 : sizes.get(sizes.size() - 1);
    stageNames(rows).stream()
        .sorted(
            Comparator.comparingDouble(
                name -> -orNothing(find(rows, "stage", name, most).figure("seconds"))))
        .limit(PLOTTED)
        .forEach(name -> series.add(series(name, rows, "stage", name, "seconds", sizes)));
    return chart("Time by size", "seconds", sizes, series);
  }

  private static Chart memory(List<Row> rows, List<Integer> sizes) {
    return chart(
        "Peak memory by size",
        "MB",
        sizes,
        List.of(
            series("run", rows, "command", RUN, "peak_mb", sizes),
            series("evaluate", rows, "command", EVALUATE, "peak_mb", sizes),
            series("generate", rows, "command", GENERATE, "peak_mb", sizes)));
  }

  private static Chart chart(
      String title, String unit, List<Integer> sizes, List<Chart.Series> series) {
    return new Chart(
        title,
        Chart.Style.LOGARITHMIC_LINES,
        "ads",
        unit,
        sizes.stream().map(String::valueOf).toList(),
        series);
  }

  private static Chart.Series series(
      String title, List<Row> rows, String kind, String name, String figure, List<Integer> sizes) {
    return new Chart.Series(
        title, sizes.stream().map(ads -> find(rows, kind, name, ads).figure(figure)).toList());
  }

  private static double orNothing(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  private static Row find(List<Row> rows, String kind, String name, int ads) {
    return rows.stream()
        .filter(row -> row.ads() == ads && row.what(kind).equals(name))
        .findFirst()
        .orElse(new Row(Map.of(), Map.of(), new Made("", "", "")));
  }
}
