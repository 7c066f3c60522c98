package clew.jobs.work;

import java.nio.file.Path;
import java.util.Optional;

/** Learns what sharing something is worth from a published run. */
@FunctionalInterface
public interface Learner {
  /**
   * Learns.
   *
   * @param output the output folder, which holds a published run
   * @param config the settings that the run was made with
   * @param to the file that is written
   */
  Outcome learn(String output, Optional<Path> config, Path to);
}
