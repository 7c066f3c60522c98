package clew.jobs.analyst;

import clew.jobs.evaluate.Ad;
import clew.jobs.evaluate.Baselines;
import clew.jobs.evaluate.Closure;
import clew.jobs.evaluate.Evaluating;
import clew.jobs.evaluate.Evaluation;
import clew.jobs.evaluate.ExplainCommands;
import clew.jobs.evaluate.ScoreRow;
import clew.jobs.evaluate.Truth;
import clew.jobs.evaluate.TruthFile;
import clew.jobs.label.LabelScores;
import clew.jobs.store.LooseTable;
import clew.jobs.store.Store;
import clew.jobs.work.EvaluationRequest;
import clew.jobs.work.Evaluator;
import clew.jobs.work.Outcome;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.Exit;
import clew.models.Link;
import clew.models.TextPair;
import clew.pipeline.table.Table;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Scores the published clusters against a truth file, by the sources' own ids, and what analysts
 * have labelled.
 */
public final class PublishedEvaluator implements Evaluator {
  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  @Override
  public Outcome evaluate(EvaluationRequest request) {
    Store store = Store.open(request.output());
    store.published();
    Optional<LooseTable> to = request.to().map(LooseTable::in);
    Evaluation evaluation = evaluation(store, request);
    Optional<String> file = to.map(folder -> write(folder, evaluation));
    ObjectNode json = evaluation.toJson();
    file.ifPresent(path -> json.put("file", path));
    Optional<LabelScores> labels = LabelScores.of(store);
    labels.ifPresent(scores -> json.set("labels", JSON.valueToTree(scores)));
    return new Outcome(
        Exit.PUBLISHED,
        evaluation.toText()
            + labels.map(scores -> "\n" + scores.toText()).orElse("")
            + file.map(path -> "\n\nfigures in " + path).orElse(""),
        json);
  }

  private static String write(LooseTable folder, Evaluation evaluation) {
    try (Sparks sparks = new Sparks(Workload.SMALL, Optional.empty())) {
      return folder.write(Table.of(sparks.get(), ScoreRow.class, evaluation.rows()));
    }
  }

  /**
   * The evaluation of what a store has published. What needs nothing of each other is read at once.
   */
  static Evaluation evaluation(Store store, EvaluationRequest request) {
    Evaluating evaluating = together(store, request);
    ForkJoinTask<?> pairs =
        ForkJoinPool.commonPool()
            .submit(
                () ->
                    store
                        .columns(TextPair.class)
                        .forEach(
                            List.of("left_id", "right_id"),
                            pair -> evaluating.compared(pair.text(0), pair.text(1))));
    store
        .columns(Link.class)
        .forEach(
            List.of("left_id", "right_id", "decision", "bits"),
            link -> evaluating.link(link.text(0), link.text(1), link.text(2), link.fraction(3)));
    pairs.join();
    return evaluating.evaluate(
        request.seed(),
        new ExplainCommands(launcher(), request.output()),
        request.baseline() ? Optional.of(baselines(store, evaluating)) : Optional.empty());
  }

  private static Evaluating together(Store store, EvaluationRequest request) {
    ForkJoinTask<List<Ad>> ads = ForkJoinPool.commonPool().submit(() -> PublishedAds.of(store));
    Truth truth = TruthFile.read(request.truth());
    return new Evaluating(ads.join(), truth);
  }

  private static Baselines baselines(Store store, Evaluating evaluating) {
    Closure plain = PublishedClosures.plain(store);
    Closure wide = PublishedClosures.wide(store, plain);
    return new Baselines(evaluating.scores(plain.clusters()), evaluating.scores(wide.clusters()));
  }

  /** How Clew is called from the folder that we are in. */
  private static String launcher() {
    Path home = Path.of(System.getProperty("clew.home", "")).toAbsolutePath().normalize();
    Path here = Path.of("").toAbsolutePath().normalize();
    Path launcher = home.resolve("scripts/clew");
    if (!Files.exists(launcher)) {
      return "clew";
    }
    return launcher.startsWith(here) ? here.relativize(launcher).toString() : launcher.toString();
  }
}
