package clew.jobs.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a launcher that only says how it was called. */
final class ClewProcessTest {
  @TempDir Path folder;
  private Path launcher;

  @BeforeEach
  void write() throws IOException {
    launcher = folder.resolve("clew");
    Files.writeString(
        launcher,
        """
        #!/usr/bin/env bash
        echo "a line for people" >&2
        [ "$1" = fail ] && exit 75
        sleep .3
        printf '{"arguments": "%s"}' "$*"
        [ "$1" != degraded ] || exit 30
        """);
    assertTrue(launcher.toFile().setExecutable(true));
  }

  private ClewProcess clew() {
    return new ClewProcess(launcher, List.of("--memory", "1g"), folder.resolve("log.txt"));
  }

  @Test
  void handsOnArgumentsAndReadsTheDocument() throws IOException {
    ClewProcess.Ran ran = clew().run(List.of("run", "--output", "o u t"));

    assertEquals("run --output o u t --json --memory 1g", ran.json().get("arguments").asText());
    assertTrue(ran.seconds() >= .3);
    assertEquals("a line for people\n", Files.readString(folder.resolve("log.txt")));
  }

  @Test
  void runThatEndsDegradedIsARun() {
    assertEquals(1, clew().run(List.of("degraded")).json().size());
  }

  @Test
  void commandThatFailsIsToldWithItsCode() {
    Complaint complaint = assertThrows(Complaint.class, () -> clew().run(List.of("fail")));

    assertTrue(complaint.getMessage().contains("'clew fail' ended with 75"));
    assertTrue(complaint.getMessage().contains("log.txt"));
  }
}
