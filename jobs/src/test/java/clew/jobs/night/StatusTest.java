package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.store.Summary;
import clew.jobs.work.Keeper;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.models.Complaint;
import clew.models.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators are told, of runs without tables. */
final class StatusTest {
  private static final LocalDate NIGHT = LocalDate.of(2024, 3, 4);

  @TempDir Path folder;

  private Store store() {
    return Store.open(folder.toString());
  }

  private void publish() {
    try (Run run = store().beginRun(NIGHT)) {
      run.publish(
          new Summary(
              "digest",
              List.of(),
              Map.of("read", 12_000L),
              Manifest.Verdict.published(),
              List.of(),
              0,
              Map.of("rows", 12_000.0, "largest_cluster", .25),
              "tested"));
    }
  }

  private Outcome status() {
    return new Upkeep().status(folder.toString());
  }

  @Test
  void aNightThatWasRefusedIsToldBesideWhatIsPublished() {
    publish();
    String reason = "the largest cluster's share is 0.700, above 0.5";
    try (Run run = store().beginRun(NIGHT)) {
      run.fails(new Complaint(Exit.GATE_FAILED, reason));
    }

    String text = status().text();

    assertTrue(text.contains("run 2024-03-04-001 is published"), text);
    assertTrue(text.contains("\nThe last run came to nothing: gate failed at 2"), text);
    assertTrue(text.contains(": " + reason + "\n"), text);
    Map<?, ?> ended = (Map<?, ?>) ((Map<?, ?>) status().json()).get("last_ended");
    assertEquals("gate_failed", ended.get("verdict"));
    assertEquals(reason, ended.get("reason"));
  }

  @Test
  void aRunThatWasPublishedIsNoTrouble() {
    publish();

    String text = status().text();

    assertFalse(text.contains("came to nothing"), text);
    assertFalse(text.contains("under way"), text);
    assertTrue(text.contains("  rows                    12000"), text);
    assertTrue(text.contains("  largest_cluster         0.250\n"), text);
  }

  @Test
  void whoRunsNowIsNamed() {
    publish();
    try (Run run = store().beginRun(NIGHT)) {
      String text = status().text();

      assertTrue(
          text.contains("\nA run is under way: " + System.getProperty("user.name") + ", process "),
          text);
      run.ends(Exit.NOTHING_NEW, Map.of());
    }
  }

  @Test
  void aDayInTheFutureIsNotPurgedUpTo() {
    Complaint slip =
        assertThrows(
            Complaint.class,
            () ->
                new Upkeep()
                    .purge(
                        new Keeper.Purge(
                            folder.resolve("none").toString(),
                            Optional.of(NIGHT.plusDays(2)),
                            Optional.empty(),
                            NIGHT,
                            Optional.empty(),
                            Optional.empty()),
                        Progress.silent()));

    assertEquals(Exit.USAGE, slip.exit());
    assertTrue(slip.getMessage().contains("2024-03-06 is in the future"), slip.getMessage());
    assertFalse(Files.exists(folder.resolve("none")));
  }
}
