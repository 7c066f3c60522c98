package clew.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import clew.models.Exit;
import clew.models.TextPair;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store where there is no rename that replaces, on a double of an object store. */
@WithSpark
final class ObjectStoreTest {
  @TempDir Path folder;

  private String address() {
    return "swift://made" + folder.resolve("out");
  }

  private void night(SparkSession spark, TextPair pair) {
    try (Run run = Store.open(address(), () -> spark).beginRun(LocalDate.of(2024, 3, 4))) {
      run.append(Table.of(spark, TextPair.class, List.of(pair)));
      run.tell("clew_last_run_exit_code 0\n");
      run.publish(
          new Summary("digest", List.of(), Map.of(), Manifest.Verdict.published(), List.of(), 0));
    }
  }

  @Test
  void nightsFollowOneAnotherAndGoBack(SparkSession spark) {
    night(spark, new TextPair("a", "b", .5));
    night(spark, new TextPair("c", "d", .5));

    Store store = Store.open(address(), () -> spark);
    assertEquals("2024-03-04-002", store.published().runId());
    assertEquals(2, store.read(TextPair.class).records().count());
    assertEquals(List.of(), Store.verify(address(), Optional.empty()).problems());
    store.rollback("2024-03-04-001", null);
    assertEquals(1, Store.open(address(), () -> spark).read(TextPair.class).records().count());
  }

  @Test
  void aClientThatIsNotThereIsNamed() {
    Complaint missing = assertThrows(Complaint.class, () -> Store.open("s3a://made/out"));

    assertEquals(Exit.CONFIGURATION, missing.exit());
    assertTrue(missing.getMessage().contains("hadoop-aws"), missing.getMessage());
  }

  @Test
  void theHeartbeatIsAWriteAndTheLockHasOneHolder() throws Exception {
    Lock lock = Lock.take(Folder.of(address()));
    Path file = folder.resolve("out/LOCK");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

    Folder.of(address()).touch(Lock.NAME, Instant.now());

    assertTrue(Files.getLastModifiedTime(file).toInstant().isAfter(Instant.EPOCH));
    assertTrue(lock.isHeld());
    assertEquals(
        Exit.LOCKED, assertThrows(Complaint.class, () -> Lock.take(Folder.of(address()))).exit());
    lock.release();
  }
}
