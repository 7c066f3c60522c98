package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import clew.models.Decision;
import clew.models.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalystDecisionsTest {
  @TempDir private Path folder;

  @Test
  void readsValuesAndPairs() throws IOException {
    Path file =
        written(
            """
            decision,kind,value,left,right,by,why
            never_link,phone,+12025550100,,,unit 3,a help line
            must_link,,,site:1,site:2,unit 3,"seen, and noted"
            cannot_link,,,p_1,p_2,unit 3,two people
            """);

    assertEquals(
        List.of(
            new Decision(
                Decision.Verdict.NEVER_LINK,
                "phone",
                "+12025550100",
                null,
                null,
                "unit 3",
                "a help line"),
            new Decision(
                Decision.Verdict.MUST_LINK,
                null,
                null,
                "site:1",
                "site:2",
                "unit 3",
                "seen, and noted"),
            new Decision(
                Decision.Verdict.CANNOT_LINK, null, null, "p_1", "p_2", "unit 3", "two people")),
        AnalystDecisions.read(file));
  }

  @Test
  void tellsEveryFaultWithItsLine() throws IOException {
    Path file =
        written(
            """
            decision,kind,value,left,right,by,why
            never_link,telephone,1,,,me,x
            must_link,,,a,,me,x
            maybe,,,a,b,me,x
            cannot_link,,,a,b,,x
            """);

    Complaint complaint = assertThrows(Complaint.class, () -> AnalystDecisions.read(file));

    assertEquals(Exit.CONFIGURATION, complaint.exit());
    for (int line = 2; line <= 5; line++) {
      assertTrue(complaint.getMessage().contains("line " + line), complaint.getMessage());
    }
  }

  @Test
  void missingFileAndStrangeHeaderAreConfigurationErrors() throws IOException {
    Path strange = written("value,why\nx,y\n");

    assertEquals(
        Exit.CONFIGURATION,
        assertThrows(Complaint.class, () -> AnalystDecisions.read(strange)).exit());
    assertEquals(
        Exit.CONFIGURATION,
        assertThrows(Complaint.class, () -> AnalystDecisions.read(folder.resolve("none.csv")))
            .exit());
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("decisions.csv"), text);
  }
}
