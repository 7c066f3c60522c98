package clew.jobs.generate;

import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;

/** Invents a corpus. */
@FunctionalInterface
public interface Generator {
  /**
   * Writes it.
   *
   * @param output a folder that is empty or does not exist
   */
  Outcome generate(String output, CorpusSettings settings, Progress progress);
}
