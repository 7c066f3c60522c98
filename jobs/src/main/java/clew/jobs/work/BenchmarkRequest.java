package clew.jobs.work;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Benchmarks to be measured.
 *
 * @param only names; all where there are none
 * @param sizes ads that time and memory are measured with
 * @param ads ads that quality is measured with
 * @param work a folder for corpora and runs, not used before
 * @param to the folder of {@code BENCHMARKS.md}
 * @param home the project's folder
 * @param launcherOptions what the commands that are measured are started with
 * @param showOnly measures nothing, and writes sections and plots from the raw results
 * @param progress told what is under way
 */
public record BenchmarkRequest(
    List<String> only,
    List<Integer> sizes,
    int ads,
    long seed,
    Path work,
    Path to,
    Path home,
    List<String> launcherOptions,
    boolean showOnly,
    Consumer<String> progress) {
  public BenchmarkRequest {
    only = List.copyOf(only);
    sizes = List.copyOf(sizes);
    launcherOptions = List.copyOf(launcherOptions);
  }
}
