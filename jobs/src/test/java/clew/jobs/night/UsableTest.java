package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clew.models.Complaint;
import clew.models.Exit;
import clew.models.FileReport;
import clew.pipeline.ingest.Dump;
import clew.pipeline.ingest.SourceProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UsableTest {
  @Test
  void aFewAdsThatLeaveOutAKeyAreNoMistakeOfTheProfile() {
    assertDoesNotThrow(() -> check("json-lines", report("a.jsonl", 99, "phone")));
    assertDoesNotThrow(
        () ->
            check("json-lines", report("a.jsonl", 500, "phone"), report("b.jsonl", 500, "images")));
  }

  @Test
  void manyAdsThatLeaveItOutAre() {
    Complaint complaint =
        assertThrows(
            Complaint.class,
            () ->
                check("json-lines", report("a.jsonl", 99, "phone"), report("b.jsonl", 1, "phone")));

    assertEquals(Exit.CONFIGURATION, complaint.exit());
    assertEquals(
        "no file of board has the column phone: the profile names what is not there; take it out,"
            + " or see how the site calls it now",
        complaint.getMessage());
  }

  @Test
  void aHeaderTellsByItself() {
    assertThrows(Complaint.class, () -> check("csv", report("a.csv", 1, "phone")));
  }

  private static void check(String format, FileReport... reports) {
    SourceProfile profile =
        SourceProfile.parse(
            "board.yaml",
            String.join(
                "\n",
                "source: board",
                "format: " + format,
                "fields:",
                "  source_posting_id: id",
                "  body: text",
                ""));
    List<FileReport> files = List.of(reports);
    long read = files.stream().mapToLong(FileReport::read).sum();
    Usable.check(
        files, Counts.of(files, read, read), List.of(new Dump(profile, "/in/a", "a", 100)));
  }

  private static FileReport report(String file, long read, String missing) {
    return new FileReport(
        "board",
        file,
        100,
        "",
        read,
        0,
        null,
        null,
        List.of(missing),
        List.of(),
        List.of(),
        List.of());
  }
}
