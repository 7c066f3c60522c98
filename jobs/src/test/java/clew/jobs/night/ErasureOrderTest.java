package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clew.jobs.work.Keeper;
import clew.jobs.work.Progress;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be erased is told at once: no engine is started, no run and no key are made. */
final class ErasureOrderTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"somebody", "+1", "phone=5550101", ""})
  void whatIsNoContact(String contact) throws IOException {
    refused(Optional.of(contact), Optional.empty());
  }

  @Test
  void whatIsNoAddress() throws IOException {
    refused(Optional.empty(), Optional.of("nowhere"));
  }

  private void refused(Optional<String> contact, Optional<String> url) throws IOException {
    Upkeep upkeep =
        new Upkeep(
            (work, scratch) -> {
              throw new AssertionError("the engine was started");
            });
    Path key = folder.resolve("key");
    Keeper.Erase order =
        new Keeper.Erase(
            folder.resolve("out").toString(),
            contact,
            url,
            Optional.empty(),
            Optional.of(key),
            LocalDate.of(2024, 5, 3),
            Optional.empty(),
            Optional.empty());

    Complaint complaint =
        assertThrows(Complaint.class, () -> upkeep.erase(order, Progress.silent()));

    assertEquals(Exit.USAGE, complaint.exit());
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }
}
