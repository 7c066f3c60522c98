package clew.jobs;

import clew.jobs.work.BenchmarkRequest;
import clew.jobs.work.Outcome;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code clew benchmark}: measures the standing benchmarks, and writes {@code BENCHMARKS.md}, plots
 * and raw results. Only the sections that it owns are written anew.
 */
@Command(
    name = "benchmark",
    description = {
      "Measures quality, time and memory, and writes BENCHMARKS.md, with plots.",
      "The whole set takes hours: --only and --ads make it shorter. Raw results of sizes"
          + " that are not measured again stay."
    })
final class BenchmarkCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Only this benchmark; may be given many times.")
  private List<String> only = new ArrayList<>();

  @Option(names = "--list", description = "Says what there is to measure, and ends.")
  private boolean list;

  @Option(
      names = "--ads",
      split = ",",
      paramLabel = "N",
      description = {
        "Ads to measure with; the first of several for quality. Default: 10000 for quality, and"
            + " 10000,100000,1000000 for time and memory."
      })
  private List<Integer> ads = List.of(10_000, 100_000, 1_000_000);

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the corpora; default 1.")
  private long seed = 1;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Where corpora and runs go, and stay; a temporary folder if not given.")
  private @Nullable Path place;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "The folder of BENCHMARKS.md and .benchmarks; the project's if not given.")
  private @Nullable Path to;

  @Option(
      names = "--render",
      description = "Measures nothing: writes sections and plots from the raw results.")
  private boolean render;

  BenchmarkCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() throws IOException {
    if (list) {
      return clew.show(names(work.benchmarker().names()));
    }
    if (ads.stream().anyMatch(number -> number < 1)) {
      throw new Complaint(Exit.USAGE, "--ads takes whole numbers from 1");
    }
    if (place != null) {
      return clew.show(work.benchmarker().run(request(fresh(place))));
    }
    Path temporary = Files.createTempDirectory("clew-benchmark");
    try {
      return clew.show(work.benchmarker().run(request(temporary)));
    } finally {
      delete(temporary);
    }
  }

  private static Outcome names(Map<String, String> names) {
    String text =
        names.entrySet().stream()
            .map(one -> String.format("%-12s %s", one.getKey(), one.getValue()))
            .collect(Collectors.joining("\n"));
    return new Outcome(Exit.PUBLISHED, text, names);
  }

  private static Path fresh(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new Complaint(Exit.USAGE, "--work " + folder + " is not empty: name a new folder");
        }
      }
    }
    return folder.toAbsolutePath();
  }

  private BenchmarkRequest request(Path folder) {
    Path home = Path.of(System.getProperty("clew.home", "")).toAbsolutePath();
    return new BenchmarkRequest(
        only,
        ads,
        ads.get(0),
        seed,
        folder,
        to == null ? home : to.toAbsolutePath(),
        home,
        launcherOptions(),
        render,
        what -> System.err.println("clew: " + what));
  }

  /** What this command was started with holds for what it starts. */
  private static List<String> launcherOptions() {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--memory", (Runtime.getRuntime().maxMemory() >> 20) + "m"));
    if (System.getProperty("spark.master", "").startsWith("local[")) {
      options.addAll(
          List.of("--cores", String.valueOf(Runtime.getRuntime().availableProcessors())));
    }
    return options;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
