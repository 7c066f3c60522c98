package clew.jobs.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private long seconds = 1000;

  private Progress progress(Progress.Place place) {
    return Progress.with(
        new PrintStream(told, true, StandardCharsets.UTF_8), place, () -> seconds * 1_000_000_000);
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void keepsDurationAndRowsOfEachStage() {
    Progress progress = progress(Progress.Place.NOWHERE);

    String result =
        progress.stage(
            "link",
            () -> {
              seconds += 3;
              progress.rows(5);
              progress.rows(2);
              return "done";
            });

    assertEquals("done", result);
    assertEquals("link", progress.stages().get(0).name());
    assertEquals(3, progress.stages().get(0).seconds());
    assertEquals(7, progress.stages().get(0).rows());
    assertTrue(progress.peakMemoryMb() > 0);
    assertEquals("", told());
  }

  @Test
  void aLogGetsALineInTenSecondsAtMost() {
    Progress progress = progress(Progress.Place.LOG);

    for (int i = 0; i < 25; i++) {
      progress.stage("stage " + i, () -> seconds++);
    }

    assertEquals(2, told().lines().count(), told());
    assertTrue(told().contains("stage 9 "), told());
  }

  @Test
  void aTerminalKeepsALineOfEachStageThatIsDone() {
    Progress progress = progress(Progress.Place.TERMINAL);

    progress.stage("read", () -> seconds++);
    progress.stage("link", () -> seconds++);

    assertEquals(2, told().lines().filter(line -> line.contains(" rows ")).count(), told());
  }

  @Test
  void aStageThatFailsIsKeptToo() {
    Progress progress = progress(Progress.Place.NOWHERE);

    assertThrows(
        IllegalStateException.class,
        () ->
            progress.stage(
                "link",
                () -> {
                  throw new IllegalStateException();
                }));

    assertEquals(1, progress.stages().size());
  }
}
