package clew.jobs.work;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An evaluation to be made.
 *
 * @param output the output folder, which holds a published run
 * @param truth a file that exists
 * @param to a folder for the figures as a table; empty to write none
 * @param baseline whether plain closure is scored beside
 * @param seed of all that is drawn by lot
 */
public record EvaluationRequest(
    String output, Path truth, Optional<String> to, boolean baseline, long seed) {}
