package clew.jobs.benchmark;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code BENCHMARKS.md}: text of people, and sections that the benchmarks own, between two lines of
 * comment each. What stands outside of these is left as it is.
 */
final class BenchmarksFile {
  private BenchmarksFile() {}

  /** The text with the section of a benchmark replaced, or put at the end where it has none. */
  static String with(String text, String benchmark, String section) {
    String begin = "<!-- clew benchmark " + benchmark + ": written by the command, do not edit -->";
    String end = "<!-- end of clew benchmark " + benchmark + " -->";
    String whole = begin + "\n" + section.strip() + "\n" + end;
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from >= 0 && to > from) {
      return text.substring(0, from) + whole + text.substring(to + end.length());
    }
    return text.stripTrailing() + "\n\n" + whole + "\n";
  }

  /**
   * A section.
   *
   * @param plots the folder of plots, as seen from the file
   */
  static String section(Benchmark benchmark, List<Row> rows, String plots) {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(benchmark.title()).append("\n\n");
    text.append(benchmark.about()).append("\n\n");
    text.append("```\nscripts/clew benchmark --only ").append(benchmark.name()).append("\n```\n\n");
    for (Shown shown : benchmark.show(rows)) {
      text.append(markdown(shown, plots)).append("\n\n");
    }
    Set<String> made = new TreeSet<>();
    rows.forEach(row -> made.add(made(row.made())));
    text.append("Measured ").append(String.join("; ", made));
    text.append(". Raw results: [`").append(benchmark.name()).append(".json`](");
    text.append(plots).append('/').append(benchmark.name()).append(".json).");
    return text.toString();
  }

  private static String made(Made made) {
    return made.day() + " at " + made.commit() + " on " + made.machine();
  }

  private static String markdown(Shown shown, String plots) {
    if (shown instanceof Shown.Grid grid) {
      return line(grid.columns())
          + "\n"
          + line(grid.columns().stream().map(column -> "---").toList())
          + "\n"
          + grid.rows().stream().map(BenchmarksFile::line).collect(Collectors.joining("\n"));
    }
    if (shown instanceof Shown.Plot plot) {
      return "![" + plot.chart().title() + "](" + plots + "/" + plot.file() + ".svg)";
    }
    return ((Shown.Words) shown).text();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
