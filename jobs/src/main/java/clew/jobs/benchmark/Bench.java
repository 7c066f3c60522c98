package clew.jobs.benchmark;

import clew.jobs.store.Manifest;
import clew.jobs.store.Store;
import clew.models.Complaint;
import clew.models.Exit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What benchmarks work with: corpora and runs over them, each made once and shared by all.
 *
 * @see BenchmarkSettings
 */
final class Bench {
  private final BenchmarkSettings settings;
  private final ClewProcess clew;
  private final Path work;
  private final Made made = Made.now();
  private final Consumer<String> progress;
  private final Map<Corpus, Night> nights = new HashMap<>();

  /**
   * @param work a folder for corpora and runs
   * @param progress told what is under way
   */
  Bench(BenchmarkSettings settings, ClewProcess clew, Path work, Consumer<String> progress) {
    this.settings = settings;
    this.clew = clew;
    this.work = work;
    this.progress = progress;
  }

  /**
   * A run over a corpus.
   *
   * @param generated how the corpus was made
   * @param ran how the run went
   * @param manifest what it published
   * @param evaluated how the evaluation of it went, with the baseline
   */
  record Night(
      Path truth,
      String output,
      ClewProcess.Ran generated,
      ClewProcess.Ran ran,
      Manifest manifest,
      ClewProcess.Ran evaluated) {}

  BenchmarkSettings settings() {
    return settings;
  }

  /** A folder of its own for a benchmark that keeps its own data. */
  Path folder(String name) {
    return work.resolve(name);
  }

  void tell(String what) {
    progress.accept(what);
  }

  /** A row of this time. */
  Row row(Map<String, String> what, Map<String, Double> figures) {
    return new Row(what, figures, made);
  }

  /** A run over a corpus, and how well it did. */
  Night night(Corpus corpus) {
    Night known = nights.get(corpus);
    if (known != null) {
      return known;
    }
    Night night = make(corpus);
    nights.put(corpus, night);
    return night;
  }

  private Night make(Corpus corpus) {
    Path folder = work.resolve(corpus.folder());
    Path dumps = folder.resolve("in");
    Path truth = dumps.resolve("truth.csv");
    String output = folder.resolve("out").toString();
    progress.accept("generate " + String.join(" ", corpus.options()));
    List<String> generate = new ArrayList<>(List.of("generate"));
    generate.addAll(corpus.options());
    generate.addAll(List.of("--output", dumps.toString()));
    ClewProcess.Ran generated = clew.run(generate);
    progress.accept("run " + corpus.folder());
    List<String> run = new ArrayList<>(List.of("run"));
    run.addAll(sources(dumps));
    run.addAll(List.of("--output", output, "--date", "2025-01-31"));
    ClewProcess.Ran ran = clew.run(run);
    progress.accept("evaluate " + corpus.folder());
    ClewProcess.Ran evaluated =
        clew.run(
            List.of("evaluate", "--output", output, "--truth", truth.toString(), "--baseline"));
    return new Night(truth, output, generated, ran, Store.open(output).published(), evaluated);
  }

  /** How a plain evaluation goes, without a baseline. */
  ClewProcess.Ran evaluated(Night night) {
    return clew.run(
        List.of("evaluate", "--output", night.output(), "--truth", night.truth().toString()));
  }

  private static List<String> sources(Path dumps) {
    try {
      List<String> words = new ArrayList<>();
      for (JsonNode source :
          new ObjectMapper().readTree(Files.readAllBytes(dumps.resolve("sources.json")))) {
        words.add("--source");
        words.add(profile(dumps, source) + "=" + dumps.resolve(source.get("path").asText()));
      }
      return words;
    } catch (IOException e) {
      throw new Complaint(Exit.INTERNAL, "generate wrote no sources.json into " + dumps, e);
    }
  }

  private static Path profile(Path dumps, JsonNode source) {
    return dumps.resolve(source.get("profile").asText());
  }
}
