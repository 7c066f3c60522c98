package clew.jobs.benchmark;

import clew.jobs.work.BenchmarkRequest;
import clew.jobs.work.Benchmarker;
import clew.jobs.work.Outcome;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The benchmarks that are run time and again. Each is measured, its raw results are kept, and its
 * section of {@code BENCHMARKS.md} is written anew as soon as it is done.
 */
public final class StandingSet implements Benchmarker {
  /** Beside {@code BENCHMARKS.md}: raw results and plots. */
  static final String FOLDER = ".benchmarks";

  private static final List<Benchmark> ALL =
      List.of(
          new Quality(),
          new DoseEffect(),
          new EvidenceAblation(),
          new LeadAblation(),
          new Scale(),
          new LinkingSpeed(),
          new CoreSpeed());

  @Override
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    ALL.forEach(benchmark -> names.put(benchmark.name(), benchmark.title()));
    return names;
  }

  @Override
  public Outcome run(BenchmarkRequest request) {
    List<Benchmark> chosen = chosen(request.only());
    Path file = request.to().resolve("BENCHMARKS.md");
    try {
      Files.createDirectories(request.to().resolve(FOLDER));
      Files.createDirectories(request.work());
      Map<String, Object> told = new LinkedHashMap<>();
      if (!request.showOnly()) {
        Bench bench = bench(request);
        for (Benchmark benchmark : chosen) {
          bench.tell("benchmark " + benchmark.name());
          List<Row> rows = benchmark.measure(bench);
          told.put(benchmark.name(), rows);
          new Results(request.to().resolve(FOLDER)).merge(benchmark.name(), rows);
          write(benchmark, request.to());
        }
      } else {
        for (Benchmark benchmark : chosen) {
          write(benchmark, request.to());
        }
      }
      return new Outcome(
          Exit.PUBLISHED,
          file + " has " + chosen.stream().map(Benchmark::name).collect(Collectors.joining(", ")),
          Map.of("file", file.toString(), "results", told));
    } catch (IOException e) {
      throw new Complaint(Exit.TRANSIENT, file + " and " + FOLDER + " cannot be written", e);
    }
  }

  private static Bench bench(BenchmarkRequest request) {
    Path launcher = request.home().resolve("scripts/clew");
    ClewProcess clew =
        new ClewProcess(launcher, request.launcherOptions(), request.work().resolve("log.txt"));
    BenchmarkSettings settings =
        new BenchmarkSettings(request.sizes(), request.ads(), request.seed(), request.home());
    return new Bench(settings, clew, request.work(), request.progress());
  }

  private static List<Benchmark> chosen(List<String> only) {
    List<String> names = ALL.stream().map(Benchmark::name).toList();
    List<String> unknown = only.stream().filter(name -> !names.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new Complaint(
          Exit.USAGE, "no benchmark is called " + unknown.get(0) + "; there are " + names);
    }
    return ALL.stream()
        .filter(benchmark -> only.isEmpty() || only.contains(benchmark.name()))
        .toList();
  }

  private static void write(Benchmark benchmark, Path to) throws IOException {
    Path file = to.resolve("BENCHMARKS.md");
    List<Row> rows = new Results(to.resolve(FOLDER)).read(benchmark.name());
    if (rows.isEmpty()) {
      return;
    }
    for (Shown shown : benchmark.show(rows)) {
      if (shown instanceof Shown.Plot plot) {
        Files.writeString(
            to.resolve(FOLDER).resolve(plot.file() + ".svg"), ChartDrawing.svg(plot.chart()));
      }
    }
    String text = Files.exists(file) ? Files.readString(file) : "# Benchmarks\n";
    String section = BenchmarksFile.section(benchmark, rows, FOLDER);
    Files.writeString(file, BenchmarksFile.with(text, benchmark.name(), section));
  }
}
