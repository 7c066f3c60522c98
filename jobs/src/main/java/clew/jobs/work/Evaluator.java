package clew.jobs.work;

import java.nio.file.Path;

/** Scores the published clusters against a truth. */
@FunctionalInterface
public interface Evaluator {
  Outcome evaluate(String output, Path truth);
}
