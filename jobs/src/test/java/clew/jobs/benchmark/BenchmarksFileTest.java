package clew.jobs.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BenchmarksFileTest {
  private static final Made MADE = new Made("2025-03-09", "abcdef", "2 cores");

  @Test
  void putsANewSectionAtTheEnd() {
    assertEquals(
        """
        # Benchmarks

        By hand.

        <!-- clew benchmark scale: written by the command, do not edit -->
        ## Scale
        <!-- end of clew benchmark scale -->
        """,
        BenchmarksFile.with("# Benchmarks\n\nBy hand.\n", "scale", "## Scale\n"));
  }

  @Test
  void leavesWhatItDoesNotOwn() {
    String first = BenchmarksFile.with("# Benchmarks\n", "scale", "old");
    String both = BenchmarksFile.with(first + "\nBy hand.\n", "quality", "other");

    String again = BenchmarksFile.with(both, "scale", "new");

    assertEquals(both.replace("old", "new"), again);
    assertEquals(again, BenchmarksFile.with(again, "scale", "new"));
  }

  @Test
  void saysWhereFiguresComeFrom() {
    Benchmark benchmark =
        new Benchmark() {
          @Override
          public String name() {
            return "made-up";
          }

          @Override
          public String title() {
            return "Made up";
          }

          @Override
          public String about() {
            return "What it is.";
          }

          @Override
          public List<Row> measure(Bench bench) {
            return List.of();
          }

          @Override
          public List<Shown> show(List<Row> rows) {
            return List.of(
                new Shown.Grid(List.of("ads", "s"), List.of(List.of("10", "2.5"))),
                new Shown.Plot(
                    "made-up", new Chart("A plot", Chart.Style.BARS, "", "", List.of(), List.of())),
                new Shown.Words("More."));
          }
        };

    assertEquals(
        """
        ## Made up

        What it is.

        ```
        scripts/clew benchmark --only made-up
        ```

        | ads | s |
        | --- | --- |
        | 10 | 2.5 |

        ![A plot](.benchmarks/made-up.svg)

        More.

        Measured 2025-03-09 at abcdef on 2 cores. Raw results: \
        [`made-up.json`](.benchmarks/made-up.json).""",
        BenchmarksFile.section(benchmark, List.of(row("10", 1), row("20", 2)), ".benchmarks"));
  }

  @Test
  void whatIsMeasuredAgainReplacesWhatWasThere() {
    List<Row> merged = Results.merged(List.of(row("10", 1), row("20", 2)), List.of(row("20", 3)));

    assertEquals(List.of(row("10", 1), row("20", 3)), merged);
  }

  @Test
  void everyStandingBenchmarkShowsThatItHasNoRows() {
    for (Benchmark benchmark :
        List.of(
            new Quality(),
            new DoseEffect(),
            new EvidenceAblation(),
            new LeadAblation(),
            new Scale(),
            new CoreSpeed())) {
      assertTrue(benchmark.name().matches("[a-z-]+"), benchmark.name());
      assertTrue(
          BenchmarksFile.section(benchmark, List.of(), ".benchmarks").contains("## "),
          benchmark.name());
    }
  }

  private static Row row(String ads, double seconds) {
    return new Row(Map.of("ads", ads), Map.of("seconds", seconds), MADE);
  }
}
