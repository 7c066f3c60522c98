package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.store.Store;
import clew.jobs.work.Keeper;
import clew.jobs.work.NightRequest;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.models.ClusterMember;
import clew.models.Exit;
import clew.models.Posting;
import clew.pipeline.ingest.Dump;
import clew.pipeline.support.WithSpark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nights and an erasure on a double of an object store, which refuses to rename. */
@WithSpark
@Tag("slow")
final class ObjectStoreNightTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 4);
  private static final long SEED = 8;

  @TempDir Path folder;

  @Test
  void nightsAndAnErasureGiveWhatTheyGiveOnADisk(SparkSession session) throws IOException {
    SparkSession spark = MadeDumps.small(session);
    MadeDumps made = new MadeDumps(folder.resolve("dumps"));
    String address = "swift://made" + folder.resolve("objects");
    String disk = folder.resolve("disk").toString();
    for (int night = 0; night < 2; night++) {
      for (String output : List.of(disk, address)) {
        Outcome outcome =
            run(spark, output, FIRST.plusDays(night), List.of(made.night(night, SEED)));
        assertEquals(Exit.PUBLISHED, outcome.exit());
      }
    }
    assertEquals(new HashSet<>(members(spark, disk)), new HashSet<>(members(spark, address)));
    String phone = phone(spark, address);

    Outcome erased = erase(spark, address, phone);

    assertEquals(Exit.PUBLISHED, erased.exit());
    assertEquals(members(spark, disk).size(), members(spark, address).size());
    assertEquals(List.of(), Store.verify(address, Optional.empty()).problems());
    assertFalse(shows(folder.resolve("objects"), phone.substring(3)));
    assertEquals(
        Exit.NOTHING_NEW,
        run(spark, address, FIRST.plusDays(2), List.of(made.night(1, SEED))).exit());
    assertTrue(Store.open(address, () -> spark).read(Posting.class).records().count() > 6);
  }

  private static String phone(SparkSession spark, String output) {
    return Store.open(output, () -> spark)
        .read(clew.models.Contact.class)
        .records()
        .collectAsList()
        .get(0)
        .value();
  }

  private static List<ClusterMember> members(SparkSession spark, String output) {
    return Store.open(output, () -> spark).read(ClusterMember.class).records().collectAsList();
  }

  private static Outcome run(SparkSession spark, String output, LocalDate date, List<Dump> dumps) {
    return new Night((workload, scratch) -> Sparks.over(spark.newSession()))
        .run(new NightRequest(dumps, output, date, Optional.empty(), false), Progress.silent());
  }

  private Outcome erase(SparkSession spark, String output, String phone) {
    return new Upkeep((workload, scratch) -> Sparks.over(spark))
        .erase(
            new Keeper.Erase(
                output,
                Optional.of(phone),
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("erasure.key")),
                FIRST.plusDays(2),
                Optional.empty(),
                Optional.of("request 17")),
            Progress.silent());
  }

  /** Whether any object holds these bytes as they are. */
  private static boolean shows(Path root, String digits) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(digits)) {
          return true;
        }
      }
    }
    return false;
  }
}
