package clew.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.ClusterMember;
import clew.models.Complaint;
import clew.models.Exit;
import clew.models.TextPair;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store where nothing can be renamed, on a double of an object store that refuses to. */
@WithSpark
final class ObjectStoreTest {
  private static final LocalDate NIGHT = LocalDate.of(2024, 3, 4);
  private static final TextPair A = new TextPair("a", "b", .5);
  private static final TextPair B = new TextPair("c", "d", .5);
  private static final ClusterMember MEMBER = new ClusterMember("k", "p", "s", null);

  @TempDir Path folder;
  private SparkSession spark;

  @BeforeEach
  void open(SparkSession session) {
    // Its own settings: how tables are written is one of them.
    spark = session.newSession();
  }

  private String address() {
    return "swift://made" + folder.resolve("out");
  }

  private Store store() {
    return Store.open(address(), () -> spark);
  }

  private static Summary summary() {
    return new Summary("digest", List.of(), Map.of(), Manifest.Verdict.published(), List.of(), 0);
  }

  private void night(TextPair... pairs) {
    try (Run run = store().beginRun(NIGHT)) {
      run.stage("pairs", Table.of(spark, TextPair.class, List.of(pairs)));
      for (TextPair pair : pairs) {
        run.append(Table.of(spark, TextPair.class, List.of(pair)), "left_id");
      }
      run.write(Table.of(spark, ClusterMember.class, List.of(MEMBER)), "posting_id");
      run.tell("clew_last_run_exit_code 0\n");
      run.publish(summary());
    }
  }

  /** Every object but entries of the audit log. */
  private Set<String> objects() throws IOException {
    Path root = folder.resolve("out");
    try (Stream<Path> all = Files.walk(root)) {
      Set<String> names = new TreeSet<>();
      all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(name -> !name.startsWith(Audit.ROOT))
          .forEach(names::add);
      return names;
    }
  }

  /** What the kept runs name, their manifests, and what stands beside. */
  private Set<String> named() {
    Set<String> names = new TreeSet<>(Set.of("CURRENT", "metrics.prom"));
    for (Manifest run : store().runs()) {
      names.add("runs/" + run.runId() + "/manifest.json");
      run.tables().values().forEach(table -> table.files().forEach(f -> names.add(f.path())));
    }
    return names;
  }

  private List<String> problems() {
    return Store.verify(address(), Optional.empty()).problems();
  }

  @Test
  void nightsFollowOneAnotherAndGoBack() throws IOException {
    night(A);
    night(B);

    assertEquals("2024-03-04-002", store().published().runId());
    assertEquals(2, store().read(TextPair.class).records().count());
    assertEquals(List.of(MEMBER), store().read(ClusterMember.class).records().collectAsList());
    assertEquals(List.of(), problems());
    assertEquals(named(), objects());
    store().rollback("2024-03-04-001", null);
    assertEquals(List.of(A), store().read(TextPair.class).records().collectAsList());
    assertEquals(List.of(), problems());
  }

  @Test
  void manySmallObjectsAreRewrittenAndOldRunsCleared() throws IOException {
    TextPair[] pairs = new TextPair[TableFiles.MOST_SMALL_FILES + 1];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = new TextPair("a" + i, "b", 1);
    }
    night(pairs);

    assertEquals(1, store().published().tables().get("text_pairs").files().size());
    assertEquals(pairs.length, store().read(TextPair.class).records().count());
    // What was rewritten within the run goes with the next one.
    store().beginRun(NIGHT, 1, Errand.NIGHT).close();
    assertEquals(named(), objects());
  }

  @Test
  void whatIsTakenOutIsGoneFromAllObjects() throws IOException {
    night(A);
    night(B);

    try (Run run = store().beginRun(NIGHT, 14, new Errand("erase", Optional.empty()))) {
      run.keep(new Erasures("key", "check", List.of()));
      assertEquals(
          1,
          run.takeOut(
              TextPair.class,
              () -> row -> (row.equals(A) ? List.<TextPair>of() : List.of(row)).iterator(),
              "left_id"));
      run.publish(summary());
    }

    assertEquals(List.of(B), store().read(TextPair.class).records().collectAsList());
    assertEquals(List.of("2024-03-04-003"), store().runs().stream().map(Manifest::runId).toList());
    assertEquals(List.of(), problems());
    Set<String> left = objects();
    assertTrue(left.remove("erasures.json"));
    assertEquals(named(), left);
  }

  @Test
  void whatAKilledRunLeftIsClearedAndNoDamage() throws IOException {
    night(A);
    Set<String> before = objects();
    // Judgement lies where it stays before anything is published.
    put("work/dead/RUN", "2024-03-04-002");
    put("runs/2024-03-04-002/cluster_members/part-00000-3-c000.parquet", "half");
    put("facts/text_pairs/2024-03-04-002/part-00000-4-c000.parquet", "half");
    assertEquals(List.of(), problems());

    store().beginRun(NIGHT).close();

    assertEquals(before, objects());
  }

  private void put(String path, String content) throws IOException {
    Path file = folder.resolve("out").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void whatOfAnAttemptThatDidNotCountIsLeftOut() throws IOException {
    Folder store = Folder.of(address());
    put("t/part-00000-7-c000.parquet", "lost");
    put("t/part-00000-9-c000.parquet", "counts");
    put("t/_names", "part-00000-9-c000.parquet");

    assertEquals(List.of("part-00000-9-c000.parquet"), DirectCommit.names(store, "t"));
    assertEquals(List.of(), DirectCommit.names(store, "elsewhere"));
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
    assertFalse(Files.exists(file));
  }

  @Test
  void aStaleLockIsTakenOverWithoutARename() throws Exception {
    put(
        "LOCK",
        "{\"token\":\"t\",\"owner\":\"o\",\"host\":\"elsewhere\",\"pid\":1,\"started\":\"?\"}");
    Clock later = Clock.fixed(Instant.now().plusSeconds(61), ZoneOffset.UTC);

    Lock lock = Lock.take(Folder.of(address()), later, Duration.ofMillis(10));

    assertTrue(lock.isHeld());
    lock.release();
  }

  @Test
  void whoWasOverwrittenAtTheSameMomentDoesNotHoldTheLock() throws Exception {
    // The other has seen no lock, either, and its write comes after ours.
    Thread other =
        new Thread(
            () -> {
              try {
                while (!Files.exists(folder.resolve("out/LOCK"))) {
                  Thread.sleep(5);
                }
                put("LOCK", "{\"token\":\"other\"}");
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    other.start();

    Complaint lost = assertThrows(Complaint.class, () -> Lock.take(Folder.of(address())));

    other.join();
    assertEquals(Exit.LOCKED, lost.exit());
  }
}
