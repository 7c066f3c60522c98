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
    ClewProcess.Ran generated = generate(corpus, dumps);
    ClewProcess.Ran ran = run(corpus, sources(dumps, dumps), output, "2025-01-31");
    progress.accept("evaluate " + corpus.folder());
    ClewProcess.Ran evaluated = evaluated(output, truth, List.of("--baseline"));
    return new Night(truth, output, generated, ran, Store.open(output).published(), evaluated);
  }

  /**
   * A corpus in two nights, the second with the newest dumps alone.
   *
   * @param first everything else, and how well both did
   * @param second how the run over the newest went
   * @param share of all bytes that the second read
   */
  record TwoNights(Night first, ClewProcess.Ran second, double share) {}

  /** Runs over a corpus without about a share of it, and then over that. */
  TwoNights twoNights(Corpus corpus, double share) {
    Path folder = work.resolve(corpus.folder() + "-in-two");
    Path dumps = folder.resolve("in");
    Path late = folder.resolve("late");
    Path truth = dumps.resolve("truth.csv");
    String output = folder.resolve("out").toString();
    ClewProcess.Ran generated = generate(corpus, dumps);
    double held;
    try {
      held = HeldBack.newest(dumps, late, share);
    } catch (IOException e) {
      throw new Complaint(Exit.TRANSIENT, dumps + " cannot be shared out", e);
    }
    ClewProcess.Ran ran = run(corpus, sources(dumps, dumps), output, "2025-01-31");
    Manifest first = Store.open(output).published();
    ClewProcess.Ran second = run(corpus, sources(dumps, late), output, "2025-02-01");
    Night night =
        new Night(truth, output, generated, ran, first, evaluated(output, truth, List.of()));
    return new TwoNights(night, second, held);
  }

  private ClewProcess.Ran generate(Corpus corpus, Path dumps) {
    progress.accept("generate " + String.join(" ", corpus.options()));
    List<String> words = new ArrayList<>(List.of("generate"));
    words.addAll(corpus.options());
    words.addAll(List.of("--output", dumps.toString()));
    return clew.run(words);
  }

  private ClewProcess.Ran run(Corpus corpus, List<String> sources, String output, String day) {
    progress.accept("run " + corpus.folder());
    List<String> words = new ArrayList<>(List.of("run"));
    words.addAll(sources);
    words.addAll(List.of("--output", output, "--date", day));
    return clew.run(words);
  }

  private ClewProcess.Ran evaluated(String output, Path truth, List<String> more) {
    List<String> words =
        new ArrayList<>(List.of("evaluate", "--output", output, "--truth", truth.toString()));
    words.addAll(more);
    return clew.run(words);
  }

  /** Of a corpus what a folder holds: that of the corpus, or one with some of its files. */
  private static List<String> sources(Path dumps, Path data) {
    try {
      List<String> words = new ArrayList<>();
      for (JsonNode source :
          new ObjectMapper().readTree(Files.readAllBytes(dumps.resolve("sources.json")))) {
        Path its = data.resolve(source.get("path").asText());
        if (Files.exists(its)) {
          words.add("--source");
          words.add(profile(dumps, source) + "=" + its);
        }
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
