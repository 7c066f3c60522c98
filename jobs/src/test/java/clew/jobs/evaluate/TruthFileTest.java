package clew.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthFileTest {
  @TempDir Path folder;

  @Test
  void readsAdsWithTheirClusters() throws IOException {
    Truth truth = read("posting_id,cluster_id\nb,2\na,1\nc,1\n");
    assertEquals(List.of("a", "b", "c"), truth.postings());
    assertFalse(truth.grouped());
    assertEquals(1, Scores.of(Map.of("a", "x", "c", "x", "b", "y"), truth).adjustedRand());
  }

  @Test
  void readsGroups() throws IOException {
    assertTrue(read("posting_id,cluster_id,group_id\na,1,g\nb,2,g\n").grouped());
    assertFalse(read("posting_id,cluster_id,group_id\na,1,g\nb,2,h\n").grouped());
  }

  @Test
  void readsColumnsByNameAndPassesOverFurtherOnes() throws IOException {
    Truth truth = read("operator,group_id,cluster_id,posting_id\n,g,1,a\nx,g,2,b\n");
    assertEquals(List.of("a", "b"), truth.postings());
    assertTrue(truth.grouped());
  }

  @Test
  void readsQuotesByteOrderMarkBlankLinesAndOtherLineEnds() throws IOException {
    Truth truth =
        read("\uFEFFposting_id,cluster_id\r\n\r\n\"a, \"\"the\"\" first\",1\r\n\"b\",\"2\n3\"");
    assertEquals(List.of("a, \"the\" first", "b"), truth.postings());
  }

  @Test
  void complainsOfMissingFile() {
    complains(folder.resolve("absent.csv"), Exit.INPUT_MISSING, "absent.csv", "posting_id");
    complains(folder, Exit.INPUT_MISSING, folder.toString());
  }

  @Test
  void complainsOfFileWithoutAds() throws IOException {
    complains("", Exit.INPUT_MISSING, "truth.csv", "no ads");
    complains("posting_id,cluster_id\n", Exit.INPUT_MISSING, "no ads");
  }

  @Test
  void complainsOfOtherHeader() throws IOException {
    complains("a,1\nb,2\n", Exit.CONFIGURATION, "a,1", "posting_id,cluster_id[,group_id]");
    complains("posting_id,cluster\na,1\n", Exit.CONFIGURATION, "line 1", "posting_id,cluster");
  }

  @Test
  void complainsOfRowsThatDoNotFit() throws IOException {
    String header = "posting_id,cluster_id,group_id\n";
    complains(header + "a,1,g\na,2,g\n", Exit.CONFIGURATION, "line 3", "a is told twice");
    complains(header + "a,1,g\nb,1\n", Exit.CONFIGURATION, "line 3", "2 values");
    complains(header + "a,,g\n", Exit.CONFIGURATION, "line 2", "cluster_id is empty");
    complains(header + "a,1,g\nb,1,h\n", Exit.CONFIGURATION, "line 3", "groups g and h");
    complains(header + "\"a,1,g\nb,1,g\n", Exit.CONFIGURATION, "line 2");
    complains(header + "a,1,\"g\n", Exit.CONFIGURATION, "line 2", "never closed");
  }

  @Test
  void complainsOfOtherEncoding() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(file, "posting_id,cluster_id\né,1\n".getBytes(StandardCharsets.ISO_8859_1));
    complains(file, Exit.CONFIGURATION, "latin.csv", "UTF-8");
  }

  private Truth read(String text) throws IOException {
    return TruthFile.read(write(text));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("truth.csv"), text);
  }

  private void complains(String text, Exit exit, String... says) throws IOException {
    complains(write(text), exit, says);
  }

  private static void complains(Path file, Exit exit, String... says) {
    Complaint complaint = assertThrows(Complaint.class, () -> TruthFile.read(file));
    assertEquals(exit, complaint.exit());
    String message = String.valueOf(complaint.getMessage());
    for (String part : says) {
      assertTrue(message.contains(part), message);
    }
  }
}
