package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kinds of pollution of a public benchmark, on a small table; the bench reads a large one. */
final class PollutedCsvTest {
  private static final int ROWS = 8;

  /** What no reader can know: where a table ends, or that a lost separator was one. */
  private static final Set<String> LOSSY =
      Set.of(
          "second table", "spaces", "separator too many", "separator too few", "row with spaces");

  @TempDir private Path folder;

  @Test
  void readsPollutedFilesToldTheirDialect() throws Exception {
    Path file = folder.resolve("polluted.csv");
    for (PollutedCsv.Polluted polluted : PollutedCsv.all(ROWS)) {
      Files.writeString(file, polluted.text());
      List<List<String>> read = PollutionBench.told(polluted, file);
      if (!LOSSY.contains(polluted.kind()) && !polluted.clean().isEmpty()) {
        assertEquals(polluted.clean(), read, polluted.kind());
      }
    }
  }

  @Test
  void guessesTheDialectOfPollutedFiles() throws Exception {
    Path file = folder.resolve("polluted.csv");
    double told = 0;
    double guessed = 0;
    for (PollutedCsv.Polluted polluted : PollutedCsv.all(ROWS)) {
      Files.writeString(file, polluted.text());
      told += LoadingScore.of(polluted.clean(), PollutionBench.told(polluted, file));
      double score = LoadingScore.of(polluted.clean(), PollutionBench.guessed(file));
      guessed += score;
      if (!LOSSY.contains(polluted.kind())) {
        assertEquals(10, score, 0, polluted.kind());
      }
    }
    assertTrue(guessed > 0.99 * told, guessed + " of " + told);
  }
}
