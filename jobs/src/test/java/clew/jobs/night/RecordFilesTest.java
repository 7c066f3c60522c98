package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clew.models.Complaint;
import clew.pipeline.ingest.Dump;
import clew.pipeline.ingest.SourceProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordFilesTest {
  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void choose() {
    folder = temporary.resolve("records");
  }

  @Test
  void writesAFileForEachDumpBesideItsName() throws Exception {
    Map<String, Long> rows =
        new RecordFiles(folder)
            .write(
                List.of(
                    dump("one", "csv", "day.csv", "a,b\n1,2\n"),
                    dump("one", "json-lines", "deep/day.jsonl", "{\"a\": 3}\n")));

    assertEquals(Map.of("day.csv", 1L, "deep/day.jsonl.csv", 1L), rows);
    assertEquals("a,b\r\n1,2\r\n", Files.readString(folder.resolve("day.csv")));
    assertEquals("a\r\n3\r\n", Files.readString(folder.resolve("deep/day.jsonl.csv")));
  }

  @Test
  void keepsSourcesApartWhoseDumpsHaveOneName() throws Exception {
    Map<String, Long> rows =
        new RecordFiles(folder)
            .write(
                List.of(
                    dump("one", "csv", "day.csv", "a\n1\n"),
                    dump("two", "csv", "day.csv", "b\n2\n3\n")));

    assertEquals(Map.of("one/day.csv", 1L, "two/day.csv", 2L), rows);
  }

  @Test
  void writesAnEmptyFileForAnEmptyDump() throws Exception {
    new RecordFiles(folder).write(List.of(dump("one", "csv", "none.csv", "")));

    assertEquals("", Files.readString(folder.resolve("none.csv")));
  }

  @Test
  void neverWritesOverADump() throws Exception {
    Dump dump = dump("one", "csv", "day.csv", "a\n1\n");
    Path beside = Path.of(dump.path()).getParent();

    assertThrows(Complaint.class, () -> new RecordFiles(beside).write(List.of(dump)));
    assertEquals("a\n1\n", Files.readString(Path.of(dump.path())));
  }

  private Dump dump(String source, String format, String name, String text) throws IOException {
    Path file = temporary.resolve("dumps-" + source).resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    String yaml = "source: %s\nformat: %s\nfields: {body: a}\n".formatted(source, format);
    return new Dump(SourceProfile.parse("p.yaml", yaml), file.toString(), name, Files.size(file));
  }
}
