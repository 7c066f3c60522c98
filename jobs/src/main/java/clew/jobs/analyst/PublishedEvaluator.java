package clew.jobs.analyst;

import clew.jobs.evaluate.Closure;
import clew.jobs.evaluate.Evaluating;
import clew.jobs.evaluate.Evaluation;
import clew.jobs.evaluate.ExplainCommands;
import clew.jobs.evaluate.ScoreRow;
import clew.jobs.evaluate.Scores;
import clew.jobs.evaluate.Truth;
import clew.jobs.evaluate.TruthFile;
import clew.jobs.store.LooseTable;
import clew.jobs.store.Manifest;
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
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Scores the published clusters against a truth file, by the sources' own ids. */
public final class PublishedEvaluator implements Evaluator {
  @Override
  public Outcome evaluate(EvaluationRequest request) {
    Manifest published = Store.open(request.output()).published();
    Optional<LooseTable> to = request.to().map(LooseTable::in);
    Truth truth = TruthFile.read(request.truth());
    try (Sparks sparks = new Sparks(Workload.of(published.bytes()), Optional.empty())) {
      Store store = Store.open(request.output(), sparks);
      Evaluation evaluation = evaluation(store, truth, request);
      Optional<String> file =
          to.map(folder -> folder.write(Table.of(sparks.get(), ScoreRow.class, evaluation.rows())));
      ObjectNode json = evaluation.toJson();
      file.ifPresent(path -> json.put("file", path));
      return new Outcome(
          Exit.PUBLISHED,
          evaluation.toText() + file.map(path -> "\n\nfigures in " + path).orElse(""),
          json);
    }
  }

  /** The evaluation of what a store has published. */
  static Evaluation evaluation(Store store, Truth truth, EvaluationRequest request) {
    Evaluating evaluating = new Evaluating(PublishedAds.of(store), truth);
    store
        .read(Link.class)
        .rows()
        .select("left_id", "right_id", "decision", "bits")
        .toLocalIterator()
        .forEachRemaining(
            link ->
                evaluating.link(
                    link.getString(0), link.getString(1), link.getString(2), link.getDouble(3)));
    store
        .read(TextPair.class)
        .rows()
        .select("left_id", "right_id")
        .toLocalIterator()
        .forEachRemaining(pair -> evaluating.compared(pair.getString(0), pair.getString(1)));
    return evaluating.evaluate(
        request.seed(),
        new ExplainCommands(launcher(), request.output()),
        baseline(store, evaluating, request));
  }

  private static Optional<Scores> baseline(
      Store store, Evaluating evaluating, EvaluationRequest request) {
    return request.baseline()
        ? Optional.of(evaluating.scores(Closure.of(PublishedAds.carried(store))))
        : Optional.empty();
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
