package clew.jobs.work;

import java.util.Map;

/** Measures the standing benchmarks. */
public interface Benchmarker {
  /** What there is to measure: titles by name, in their order. */
  Map<String, String> names();

  /** Measures, and writes down what came out. */
  Outcome run(BenchmarkRequest request);
}
