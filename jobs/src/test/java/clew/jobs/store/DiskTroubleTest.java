package clew.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DiskTroubleTest {
  @Test
  void findsAFullDiskInTheTextOfATaskThatFailed() {
    RuntimeException failed =
        new RuntimeException(
            "Job aborted.",
            new IllegalStateException(
                "Lost task 0.0: java.io.IOException: No space left on device\n\tat java.base/…"));

    Complaint complaint = DiskTrouble.in(failed).orElseThrow();

    assertEquals(Exit.TRANSIENT, complaint.exit());
    assertTrue(complaint.getMessage().startsWith("the disk is full"), complaint.getMessage());
    assertEquals(1, complaint.getMessage().lines().count());
  }

  @Test
  void findsWhatIsNotAllowed() {
    Complaint complaint =
        DiskTrouble.in(new IllegalStateException(new AccessDeniedException("/out/LOCK")))
            .orElseThrow();

    assertEquals(Exit.TRANSIENT, complaint.exit());
    assertEquals("not allowed to write or read /out/LOCK", complaint.getMessage());
  }

  @Test
  void pathIsNamedOnce() {
    Complaint complaint =
        DiskTrouble.of(
            new FileSystemException("/out/LOCK", null, "Read-only file system"),
            "writing /out/LOCK");

    assertEquals("writing /out/LOCK failed: Read-only file system", complaint.getMessage());
  }

  @Test
  void leavesBugsAndComplaintsAsTheyAre() {
    Complaint complaint = new Complaint(Exit.USAGE, "another word");

    assertEquals(Optional.empty(), DiskTrouble.in(new IOException("Stream closed")));
    assertSame(complaint, DiskTrouble.in(new RuntimeException(complaint)).orElseThrow());
  }
}
