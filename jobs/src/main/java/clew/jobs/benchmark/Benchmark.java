package clew.jobs.benchmark;

import java.util.List;

/** Something that is measured time and again, and a section of {@code BENCHMARKS.md}. */
interface Benchmark {
  /** What {@code --only} calls it: lower-case letters and dashes. */
  String name();

  /** The heading of its section. */
  String title();

  /** What a reader must know to read the figures, in Markdown. */
  String about();

  /** Measures everything anew. */
  List<Row> measure(Bench bench);

  /** The rows that there are, of this time and of earlier ones, as tables and plots. */
  List<Shown> show(List<Row> rows);
}
