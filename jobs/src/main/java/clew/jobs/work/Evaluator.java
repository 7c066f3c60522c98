package clew.jobs.work;

/** Scores the published clusters against a truth. */
@FunctionalInterface
public interface Evaluator {
  Outcome evaluate(EvaluationRequest request);
}
