package clew.jobs.benchmark;

import java.nio.file.Path;
import java.util.List;

/**
 * What is measured on.
 *
 * @param sizes ads that time and memory are measured with
 * @param ads ads that quality is measured with
 * @param home the project's folder
 */
record BenchmarkSettings(List<Integer> sizes, int ads, long seed, Path home) {
  BenchmarkSettings {
    sizes = List.copyOf(sizes);
  }
}
