package clew.jobs.benchmark;

import clew.jobs.generate.CorpusSettings;
import clew.jobs.generate.Doses;
import clew.jobs.generate.PlantedFacts;
import clew.jobs.night.LinkAlone;
import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.AdText;
import clew.models.Posting;
import clew.models.PostingTraits;
import clew.pipeline.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Time and memory of linking and clustering alone, on facts that were never in a file. */
final class LinkingSpeed implements Benchmark {
  private static final LocalDate NIGHT = LocalDate.of(2025, 1, 31);

  /** One ad in so many names the hot phone. */
  private static final int HOT = 20;

  /** Bytes of a dump for each ad, about: what the engine is set up by. */
  private static final long BYTES = 1_000;

  private static final String USUAL = "usual";
  private static final String WITH_HOT = "one phone on 5 % of all ads";

  @Override
  public String name() {
    return "linking";
  }

  @Override
  public String title() {
    return "Linking and clustering alone";
  }

  @Override
  public String about() {
    return "A night's linking and clustering over ads of `generate` whose planted contacts take the"
        + " place of found ones, so that nothing is read; every ad is one node. All in one process,"
        + " one size after the other: a cold figure needs a command of its own. CPU is that of the"
        + " process, and memory its largest resident set so far, making the ads included.";
  }

  @Override
  public List<Row> measure(Bench bench) {
    List<Row> rows = new ArrayList<>();
    boolean first = true;
    for (int ads : bench.settings().sizes()) {
      rows.addAll(measure(bench, ads, USUAL, 0));
      if (first) {
        rows.addAll(measure(bench, ads, WITH_HOT, HOT));
      }
      first = false;
    }
    return rows;
  }

  private static List<Row> measure(Bench bench, int ads, String corpus, int hotEvery) {
    bench.tell("link " + ads + " ads, " + corpus);
    CorpusSettings settings = new CorpusSettings(ads, bench.settings().seed(), Doses.USUAL);
    Path output = bench.folder("linking-" + ads + "-" + hotEvery);
    Path scratch = bench.folder("linking-scratch");
    try (Sparks sparks = new Sparks(Workload.of(ads * BYTES), Optional.of(scratch));
        Run run = Store.open(output.toString(), sparks).beginRun(NIGHT)) {
      Table<PlantedFacts.PlantedAd> made =
          run.stage("planted", new PlantedFacts(sparks.get(), settings, hotEvery).ads());
      Table<PostingTraits> traits =
          run.stage(
              "planted-traits", made.map(PostingTraits.class, PlantedFacts.PlantedAd::traits));
      Table<AdText> texts =
          run.stage("planted-texts", made.flatMap(AdText.class, ad -> ad.texts().iterator()));
      Table<Posting> postings =
          run.stage("planted-postings", made.map(Posting.class, PlantedFacts.PlantedAd::posting));
      try (Progress progress = Progress.silent()) {
        Duration cpu = cpu();
        long begun = System.nanoTime();
        LinkAlone.Found found = new LinkAlone(run, progress).apply(traits, texts, postings);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("seconds", (System.nanoTime() - begun) / 1e9);
        figures.put("cpu_seconds", cpu().minus(cpu).toMillis() / 1e3);
        figures.put("peak_mb", peakMb());
        figures.put("pairs", (double) found.pairs());
        figures.put("links", (double) found.links());
        List<Row> rows = new ArrayList<>();
        rows.add(bench.row(what(ads, corpus, ""), figures));
        for (Manifest.Stage stage : progress.stages()) {
          rows.add(bench.row(what(ads, corpus, stage.name()), Map.of("seconds", stage.seconds())));
        }
        return rows;
      }
    }
  }

  private static Map<String, String> what(int ads, String corpus, String stage) {
    Map<String, String> what = new LinkedHashMap<>();
    what.put("corpus", corpus);
    what.put("ads", String.valueOf(ads));
    what.put("stage", stage);
    return what;
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Not a number where the system does not tell. */
  private static double peakMb() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  @Override
  public List<Shown> show(List<Row> rows) {
    List<List<String>> whole = new ArrayList<>();
    List<List<String>> stages = new ArrayList<>();
    for (Row row : rows) {
      List<String> cells = new ArrayList<>(List.of(row.what("corpus"), Cells.whole(row.ads())));
      if (row.what("stage").isEmpty()) {
        for (String figure : List.of("seconds", "cpu_seconds")) {
          cells.add(Cells.tenths(row.figure(figure)));
        }
        cells.add(Cells.whole(row.figure("cpu_seconds") * 1e6 / row.ads()));
        for (String figure : List.of("peak_mb", "pairs", "links")) {
          cells.add(Cells.whole(row.figure(figure)));
        }
        whole.add(cells);
      } else {
        cells.add(row.what("stage"));
        cells.add(Cells.tenths(row.figure("seconds")));
        stages.add(cells);
      }
    }
    return List.of(
        new Shown.Grid(
            List.of(
                "corpus",
                "ads",
                "wall, s",
                "CPU, s",
                "CPU an ad, µs",
                "memory, MB",
                "pairs",
                "links"),
            whole),
        new Shown.Grid(List.of("corpus", "ads", "stage", "wall, s"), stages));
  }
}
