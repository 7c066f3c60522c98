package clew.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LockTest {
  @TempDir Path directory;

  private Folder folder() {
    return Folder.of(directory.toString());
  }

  @Test
  void refusesASecondHolderAtOnce() {
    Lock first = Lock.take(folder());

    Complaint refused = assertThrows(Complaint.class, () -> Lock.take(folder()));

    assertEquals(Exit.LOCKED, refused.exit());
    assertTrue(
        refused.getMessage().contains("process " + ProcessHandle.current().pid()),
        refused.getMessage());
    first.release();
    Lock.take(folder()).release();
    assertFalse(Files.exists(directory.resolve("LOCK")));
  }

  @Test
  void takesOverALockWithoutHeartbeat() {
    Lock old = Lock.take(folder());
    Clock later = Clock.offset(Clock.systemUTC(), Lock.STALE.plus(Duration.ofSeconds(1)));

    Lock next = Lock.take(folder(), later, Duration.ofMillis(50));

    assertFalse(old.isHeld());
    assertTrue(next.isHeld());
    old.release();
    assertTrue(next.isHeld(), "who lost the lock must not give back another's");
    next.release();
  }

  @Test
  void takesOverALockOfAnotherHostThatIsDatedInTheFuture() throws IOException {
    Files.writeString(
        directory.resolve("LOCK"),
        "{\"token\":\"t\",\"owner\":\"o\",\"host\":\"elsewhere.invalid\",\"pid\":1,\"started\":\"?\"}");
    Clock setBack = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));

    Lock next = Lock.take(folder(), setBack, Duration.ofMillis(50));

    assertTrue(next.isHeld());
    next.release();
  }

  @Test
  void leavesALockThatBeatsThoughAClockWasSet() throws Exception {
    Lock held = Lock.take(folder());
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
    Thread heart =
        new Thread(
            () -> {
              try {
                Thread.sleep(100);
                folder().touch(Lock.NAME, Instant.now().plusSeconds(5));
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    heart.start();

    Complaint refused =
        assertThrows(Complaint.class, () -> Lock.take(folder(), later, Duration.ofMillis(1500)));

    assertEquals(Exit.LOCKED, refused.exit());
    assertTrue(held.isHeld());
    heart.join();
    held.release();
  }

  @Test
  void takesOverALockWhoseProcessIsDead() throws Exception {
    Lock.take(folder()).release();
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    String host = java.net.InetAddress.getLocalHost().getHostName();
    Files.writeString(
        directory.resolve("LOCK"),
        String.format(
            "{\"token\":\"t\",\"owner\":\"o\",\"host\":\"%s\",\"pid\":%d,\"started\":\"?\"}",
            host, process.pid()));

    Lock next = Lock.take(folder());

    assertTrue(next.isHeld());
    next.release();
  }

  @Test
  void leavesAFreshLockOfAnotherHostAlone() throws IOException {
    Files.writeString(
        directory.resolve("LOCK"),
        "{\"token\":\"t\",\"owner\":\"o\",\"host\":\"elsewhere.invalid\",\"pid\":1,\"started\":\"?\"}");

    assertThrows(Complaint.class, () -> Lock.take(folder()));
  }

  @Test
  void leavesALockThatIsBeingWrittenAlone() throws IOException {
    Files.writeString(directory.resolve("LOCK"), "");

    assertThrows(Complaint.class, () -> Lock.take(folder()));
  }

  @Test
  void isHeldThoughAnotherMovesItAsideForAMoment() throws Exception {
    Lock held = Lock.take(folder());
    Path aside = Files.move(directory.resolve("LOCK"), directory.resolve("LOCK.other"));
    Thread putsBack = later(() -> Files.move(aside, directory.resolve("LOCK")));

    assertTrue(held.isHeld());

    putsBack.join();
    held.release();
  }

  @Test
  void isNotTakenWhileAnothersIsMovedAsideForAMoment() throws Exception {
    Lock held = Lock.take(folder());
    Path aside = Files.move(directory.resolve("LOCK"), directory.resolve("LOCK.other"));
    Thread putsBack =
        later(
            () ->
                Files.move(aside, directory.resolve("LOCK"), StandardCopyOption.REPLACE_EXISTING));

    assertThrows(Complaint.class, () -> Lock.take(folder()));

    putsBack.join();
    assertTrue(held.isHeld());
    held.release();
  }

  @Test
  void clearsAwayWhatATakeoverLeftThatWasKilled() throws IOException {
    Files.writeString(directory.resolve("LOCK.other"), "left behind");

    Lock.take(folder()).release();

    assertFalse(Files.exists(directory.resolve("LOCK.other")));
  }

  /** Does something to the files when whoever waits for the lock to settle has begun to wait. */
  private static Thread later(Callable<Path> what) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(Lock.SETTLE.toMillis() / 4);
                what.call();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    thread.start();
    return thread;
  }

  @Test
  void onlyOneOfManyHoldsAStaleLockInTheEnd() throws Exception {
    for (int round = 0; round < 10; round++) {
      Path file = directory.resolve("LOCK");
      Files.writeString(file, "left behind");
      Files.setLastModifiedTime(
          file, FileTime.from(Instant.now().minus(Lock.STALE.multipliedBy(2))));
      ExecutorService threads = Executors.newFixedThreadPool(4);
      List<Future<Optional<Lock>>> tries = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        tries.add(threads.submit(this::tryToTake));
      }
      List<Lock> taken = new ArrayList<>();
      for (Future<Optional<Lock>> one : tries) {
        one.get().ifPresent(taken::add);
      }
      threads.shutdown();
      List<Lock> held = taken.stream().filter(Lock::isHeld).toList();

      assertEquals(1, held.size());
      held.get(0).release();
      try (var names = Files.list(directory)) {
        assertEquals(List.of(), names.toList());
      }
    }
  }

  private Optional<Lock> tryToTake() {
    try {
      return Optional.of(
          Lock.take(folder(), Clock.systemUTC(), Duration.ofMillis(5), Duration.ofMillis(200)));
    } catch (Complaint e) {
      return Optional.empty();
    }
  }
}
