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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithSpark
final class StoreTest {
  private static final LocalDate NIGHT = LocalDate.of(2024, 3, 4);
  private static final TextPair A = new TextPair("a", "b", .5);
  private static final TextPair B = new TextPair("c", "d", .75);
  private static final ClusterMember MEMBER = new ClusterMember("k", "p", "s", null);

  // A name that Spark would read as a pattern and as a partition, were it let to.
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void name() {
    folder = temporary.resolve("site=1 [x]{y}*").resolve("out");
  }

  private Store store(SparkSession spark) {
    return Store.open(folder.toString(), () -> spark);
  }

  private static Summary summary() {
    return new Summary(
        "digest",
        List.of(),
        Map.of("read", 3L, "accepted", 3L),
        Manifest.Verdict.published(),
        List.of(new Manifest.Stage("read", 1.5, 3, 100)),
        100);
  }

  private Manifest night(SparkSession spark, TextPair... pairs) {
    try (Run run = store(spark).beginRun(NIGHT)) {
      run.append(Table.of(spark, TextPair.class, List.of(pairs)), "left_id");
      run.write(Table.of(spark, ClusterMember.class, List.of(MEMBER)), "posting_id");
      return run.publish(summary());
    }
  }

  private static List<TextPair> sorted(Table<TextPair> table) {
    return table.records().collectAsList().stream()
        .sorted(Comparator.comparing(TextPair::leftId))
        .toList();
  }

  /** All files but entries of the audit log, which tells of runs that left nothing else. */
  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(file -> !file.startsWith(Audit.ROOT))
          .collect(Collectors.toSet());
    }
  }

  /** What the audit log says of runs: action, run, verdict. */
  private List<String> log() {
    return new Audit(Folder.of(folder.toString()))
        .entries().stream()
            .map(
                entry ->
                    String.join(
                        " ",
                        entry.action(),
                        entry.details().get("run"),
                        entry.details().get("verdict")))
            .toList();
  }

  @Test
  void publishesWhatReadersFollowFromThePointer(SparkSession spark) throws IOException {
    night(spark, B, A);

    assertEquals(
        Set.of(
            "CURRENT",
            "runs/2024-03-04-001/manifest.json",
            "runs/2024-03-04-001/cluster_members/part-00000.parquet",
            "facts/text_pairs/2024-03-04-001/part-00000.parquet"),
        files());
    Store store = store(spark);
    assertEquals(List.of(A, B), store.read(TextPair.class).records().collectAsList());
    assertEquals(List.of(MEMBER), store.read(ClusterMember.class).records().collectAsList());
    Manifest manifest = store.published();
    assertEquals("2024-03-04-001", manifest.runId());
    assertEquals(2, manifest.tables().get("text_pairs").rows());
    assertEquals("evidence", manifest.tables().get("text_pairs").kind());
    assertEquals(new Manifest.TableEntry("fact", 0, List.of()), manifest.tables().get("sightings"));
    Manifest.DataFile file = manifest.tables().get("cluster_members").files().get(0);
    assertEquals("runs/2024-03-04-001/cluster_members/part-00000.parquet", file.path());
    assertEquals(Files.size(folder.resolve(file.path())), file.bytes());
  }

  @Test
  void manifestIsJsonInSnakeCase(SparkSession spark) throws IOException {
    night(spark, A);

    String json = Files.readString(folder.resolve("runs/2024-03-04-001/manifest.json"));

    assertTrue(json.contains("\"run_id\" : \"2024-03-04-001\""), json);
    assertTrue(json.contains("\"schema_version\" : 1"), json);
    assertTrue(json.contains("\"date\" : \"2024-03-04\""), json);
    assertTrue(json.contains("\"stages\" : ["), json);
    assertEquals(
        store(spark).published(), Manifest.fromJson(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void onlyTheOwnerReadsFilesAndFolders(SparkSession spark) throws IOException {
    night(spark, A);

    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        assertEquals(
            Files.isDirectory(path) ? "rwx------" : "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
            path.toString());
      }
    }
  }

  @Test
  void appendedRowsAreSeenByTheRunAndByNobodyElseUntilPublished(SparkSession spark) {
    night(spark, A);

    try (Run run = store(spark).beginRun(NIGHT)) {
      Table<TextPair> added = run.append(Table.of(spark, TextPair.class, List.of(B)), "left_id");

      assertEquals("2024-03-04-002", run.id());
      assertEquals(List.of(B), sorted(added));
      assertEquals(List.of(A, B), sorted(run.read(TextPair.class)));
      assertEquals(2, run.rows(TextPair.class));
      assertEquals(List.of(A), sorted(run.readLast(TextPair.class)));
      assertEquals(List.of(A), sorted(store(spark).read(TextPair.class)));
      run.publish(summary());
    }

    assertEquals(List.of(A, B), sorted(store(spark).read(TextPair.class)));
    assertEquals("2024-03-04-001", store(spark).published().previousRun());
    // Judgement is made again on every run: this one wrote none.
    assertEquals(0, store(spark).published().tables().get("cluster_members").rows());
  }

  @Test
  void readsTheJudgementOfTheRunBefore(SparkSession spark) {
    try (Run first = store(spark).beginRun(NIGHT)) {
      assertEquals(List.of(), first.readLast(ClusterMember.class).records().collectAsList());
    }
    night(spark, A);

    try (Run run = store(spark).beginRun(NIGHT)) {
      assertEquals(List.of(MEMBER), run.readLast(ClusterMember.class).records().collectAsList());
      assertEquals(List.of(), run.read(ClusterMember.class).records().collectAsList());
    }
  }

  @Test
  void stagesAreReadBackAndGoWithTheRun(SparkSession spark) throws IOException {
    try (Run run = store(spark).beginRun(NIGHT)) {
      Table<TextPair> staged =
          run.stage("pairs", Table.of(spark, TextPair.class, List.of(A, B)).spread(2, "left_id"));

      assertEquals(List.of(A, B), sorted(staged));
      assertEquals(2, run.rows("pairs"));
      run.publish(summary());
    }

    assertFalse(Files.exists(folder.resolve("work")));
    assertEquals(Set.of("CURRENT", "runs/2024-03-04-001/manifest.json"), files());
  }

  @Test
  void anAbandonedRunLeavesNothingButItsTrace(SparkSession spark) throws IOException {
    try (Run run = store(spark).beginRun(NIGHT)) {
      run.append(Table.of(spark, TextPair.class, List.of(A)));
      run.write(Table.of(spark, ClusterMember.class, List.of(MEMBER)));
    }

    assertEquals(Set.of(), files());
    assertEquals(List.of("run 2024-03-04-001 internal"), log());
  }

  @Test
  void howARunEndedIsInTheAuditLog(SparkSession spark) {
    Errand errand = new Errand("erase", Optional.of("request 17"));
    night(spark, A);
    try (Run run = store(spark).beginRun(NIGHT, 14, errand)) {
      run.ends(Exit.NOTHING_NEW, Map.of("rows", "0"));
    }
    try (Run run = store(spark).beginRun(NIGHT)) {
      Complaint gate = new Complaint(Exit.GATE_FAILED, "the largest cluster's share is 0.700");
      assertEquals(Exit.GATE_FAILED, run.fails(gate));
    }
    try (Run run = store(spark).beginRun(NIGHT)) {
      assertEquals(Exit.INTERNAL, run.fails(new IllegalStateException("no phone in cedar")));
    }

    assertEquals(
        List.of(
            "run 2024-03-04-001 published",
            "erase 2024-03-04-002 nothing_new",
            "run 2024-03-04-002 gate_failed",
            "run 2024-03-04-002 internal"),
        log());
    List<Audit.Entry> entries = new Audit(Folder.of(folder.toString())).entries();
    assertEquals("request 17", entries.get(1).purpose());
    assertEquals("0", entries.get(1).details().get("rows"));
    assertEquals("the largest cluster's share is 0.700", entries.get(2).details().get("reason"));
    // Words of a bug may be those of an ad.
    assertFalse(entries.get(3).toString().contains("cedar"));
    Verification all = Store.verify(folder.toString(), Optional.empty());
    assertEquals(List.of(), all.problems());
    assertEquals(4, all.auditEntries());
    assertEquals(entries.get(3).hash(), all.auditHash());
  }

  @Test
  void aRunThatIsNotInTheAuditLogIsTold(SparkSession spark) throws IOException {
    night(spark, A);
    night(spark, B);
    Files.delete(folder.resolve("audit/00000002.json"));

    assertEquals(
        List.of(
            "runs/2024-03-04-002/manifest.json was published without a trace: the audit log does"
                + " not tell of it"),
        Store.verify(folder.toString(), Optional.empty()).problems());
  }

  @Test
  void anAbandonedRunLeavesWhatWasPublishedAsItWas(SparkSession spark) throws IOException {
    night(spark, A);
    Set<String> before = files();

    try (Run run = store(spark).beginRun(NIGHT)) {
      run.append(Table.of(spark, TextPair.class, List.of(B)));
    }

    assertEquals(before, files());
  }

  @Test
  void clearsWhatARunLeftThatWasKilledBeforeItMovedThePointer(SparkSession spark)
      throws IOException {
    night(spark, A);
    Set<String> before = files();
    Path dead = folder.resolve("work/dead");
    Files.createDirectories(dead.resolve("stages/pairs"));
    Files.writeString(dead.resolve("RUN"), "2024-03-04-002");
    Files.writeString(dead.resolve("stages/pairs/part-00000.parquet"), "half");
    Files.createDirectories(folder.resolve("runs/2024-03-04-002"));
    Files.copy(
        folder.resolve("runs/2024-03-04-001/manifest.json"),
        folder.resolve("runs/2024-03-04-002/manifest.json"));
    Files.createDirectories(folder.resolve("facts/text_pairs/2024-03-04-002"));
    Files.writeString(folder.resolve("facts/text_pairs/2024-03-04-002/part-00000.parquet"), "half");

    // It was not published, so verification has nothing to say of it.
    assertEquals(List.of(), Store.verify(folder.toString(), Optional.empty()).problems());
    try (Run run = store(spark).beginRun(NIGHT)) {
      assertEquals("2024-03-04-002", run.id());
    }

    assertEquals(before, files());
    assertEquals("clear 2024-03-04-002 killed", log().get(1));
  }

  @Test
  void keepsARunThatWasKilledAfterItMovedThePointer(SparkSession spark) throws IOException {
    night(spark, A);
    Set<String> before = files();
    Path dead = folder.resolve("work/dead");
    Files.createDirectories(dead);
    Files.writeString(dead.resolve("RUN"), "2024-03-04-001");

    store(spark).beginRun(NIGHT).close();

    assertEquals(before, files());
    assertEquals("clear 2024-03-04-001 published", log().get(1));
    assertEquals(List.of(A), sorted(store(spark).read(TextPair.class)));
  }

  @Test
  void removesRunsBeyondTheNewestAndKeepsTheFactsThatOthersName(SparkSession spark)
      throws IOException {
    for (TextPair pair : List.of(A, B, new TextPair("e", "f", 1))) {
      night(spark, pair);
    }

    store(spark).beginRun(NIGHT, 2, Errand.NIGHT).close();

    assertEquals(
        List.of("2024-03-04-003", "2024-03-04-002"),
        store(spark).runs().stream().map(Manifest::runId).toList());
    assertFalse(Files.exists(folder.resolve("runs/2024-03-04-001")));
    assertEquals(3, store(spark).read(TextPair.class).records().count());
  }

  @Test
  void aNightThatIsDatedBeforeTheLastOneFollowsIt(SparkSession spark) {
    night(spark, A);
    try (Run run = store(spark).beginRun(NIGHT.minusYears(1), 1, Errand.NIGHT)) {
      run.append(Table.of(spark, TextPair.class, List.of(B)), "left_id");
      run.publish(summary());
    }

    assertEquals("2023-03-04-001", store(spark).published().runId());
    assertEquals(List.of(A, B), sorted(store(spark).read(TextPair.class)));
    // The newest is the one that was published last, whatever its date.
    store(spark).beginRun(NIGHT, 1, Errand.NIGHT).close();
    assertEquals(
        List.of("2023-03-04-001"), store(spark).runs().stream().map(Manifest::runId).toList());
  }

  @Test
  void rewritesManySmallFilesIntoOne(SparkSession spark) {
    int segments = TableFiles.MOST_SMALL_FILES + 1;
    try (Run run = store(spark).beginRun(NIGHT)) {
      for (int i = 0; i < segments; i++) {
        run.append(Table.of(spark, TextPair.class, List.of(new TextPair("a" + i, "b", 1))));
      }
      run.publish(summary());
    }

    Manifest manifest = store(spark).published();
    assertEquals(1, manifest.tables().get("text_pairs").files().size());
    assertEquals(segments, manifest.tables().get("text_pairs").rows());
    assertEquals(segments, store(spark).read(TextPair.class).records().count());
  }

  @Test
  void filesAsLargeAsTheyComeAreNotRewritten() {
    List<Manifest.DataFile> files = new ArrayList<>(sized(100, 15 << 20));
    files.addAll(sized(TableFiles.MOST_SMALL_FILES, 2 << 20));
    assertEquals(List.of(), TableFiles.tooSmall(files));

    files.add(new Manifest.DataFile("one more", 1, 1000, "00"));
    assertEquals(files.subList(100, files.size()), TableFiles.tooSmall(files));
  }

  private static List<Manifest.DataFile> sized(int number, long bytes) {
    return IntStream.range(0, number)
        .mapToObj(file -> new Manifest.DataFile(bytes + "-" + file, 1, bytes, "00"))
        .toList();
  }

  @Test
  void whatARunAddedIsToldUnlessItChangedOtherRows(SparkSession spark) {
    for (int segment = 1; segment <= TableFiles.MOST_SMALL_FILES; segment++) {
      night(spark, new TextPair("a", "b" + segment, .5));
    }
    try (Run run = store(spark).beginRun(NIGHT)) {
      assertEquals(0, run.added(TextPair.class).orElseThrow().records().count());
      run.append(Table.of(spark, TextPair.class, List.of(A)), "left_id");
      run.append(Table.empty(spark, TextPair.class), "left_id");

      assertEquals(1, run.read(TextPair.class).records().inputFiles().length, "packed");
      assertEquals(List.of(A), sorted(run.added(TextPair.class).orElseThrow()));
      run.append(Table.of(spark, TextPair.class, List.of(B)), "left_id");
      assertEquals(List.of(A, B), sorted(run.added(TextPair.class).orElseThrow()));
      assertEquals(1, run.rewrite(TextPair.class, withoutA(), "left_id"));
      assertEquals(Optional.empty(), run.added(TextPair.class));
    }
  }

  @Test
  void tellsWhetherTheLastRunWasJudgedByTheSame(SparkSession spark) {
    try (Run run = store(spark).beginRun(NIGHT)) {
      assertFalse(run.judgesBy("rules"), "there is none");
      run.publish(summary());
    }
    try (Run run = store(spark).beginRun(NIGHT)) {
      assertTrue(run.judgesBy("rules"));
      assertFalse(run.judgesBy("others"));
      run.publish(summary());
    }
    night(spark, A);
    try (Run run = store(spark).beginRun(NIGHT)) {
      assertFalse(run.judgesBy("rules"), "the last one does not say");
    }
  }

  @Test
  void refusesAPointerThatWasTamperedWith(SparkSession spark) throws IOException {
    night(spark, A);
    Files.writeString(folder.resolve("CURRENT"), "2024-03-04-001 " + "0".repeat(64) + "\n");
    assertEquals(Exit.GATE_FAILED, complaint(() -> store(spark)).exit());

    Files.writeString(folder.resolve("CURRENT"), "../../elsewhere " + "0".repeat(64) + "\n");
    assertEquals(Exit.GATE_FAILED, complaint(() -> store(spark)).exit());

    Files.writeString(folder.resolve("CURRENT"), "");
    assertEquals(Exit.GATE_FAILED, complaint(() -> store(spark)).exit());
  }

  @Test
  void refusesAManifestThatWasTamperedWith(SparkSession spark) throws IOException {
    night(spark, A);
    Path manifest = folder.resolve("runs/2024-03-04-001/manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"read\" : 3", "\"read\" : 4"));

    assertTrue(complaint(() -> store(spark)).getMessage().contains("2024-03-04-001"));
  }

  @Test
  void refusesAFileInTheWay(SparkSession spark) throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "mine");

    assertEquals(Exit.USAGE, complaint(() -> store(spark)).exit());
    Complaint below = complaint(() -> Store.open(folder.resolve("deeper").toString(), () -> spark));
    assertEquals(Exit.USAGE, below.exit());
    assertTrue(below.getMessage().contains(folder + ", which is a file"), below.getMessage());
    assertEquals("mine", Files.readString(folder));
  }

  @Test
  void refusesAFolderOfOthers(SparkSession spark) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("thesis.txt"), "mine");

    assertEquals(Exit.USAGE, complaint(() -> store(spark)).exit());
  }

  @Test
  void openingWritesNothingAndStartsNoSession() {
    Store store =
        Store.open(
            folder.toString(),
            () -> {
              throw new AssertionError("a session was started");
            });

    assertTrue(store.current().isEmpty());
    assertEquals(Exit.INPUT_MISSING, complaint(store::published).exit());
    assertFalse(Files.exists(folder));
  }

  @Test
  void factsAreAppendedAndJudgementIsWritten(SparkSession spark) {
    try (Run run = store(spark).beginRun(NIGHT)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> run.write(Table.of(spark, TextPair.class, List.of(A))));
      assertThrows(
          IllegalArgumentException.class,
          () -> run.append(Table.of(spark, ClusterMember.class, List.of(MEMBER))));
    }
  }

  @Test
  void verificationFindsOneFlippedByteAndNamesTheFile(SparkSession spark) throws IOException {
    night(spark, A);
    night(spark, B);
    assertEquals(List.of(), Store.verify(folder.toString(), Optional.empty()).problems());

    for (String path :
        List.of(
            "facts/text_pairs/2024-03-04-001/part-00000.parquet",
            "runs/2024-03-04-002/cluster_members/part-00000.parquet",
            "runs/2024-03-04-001/manifest.json",
            "audit/00000001.json")) {
      byte[] sound = Files.readAllBytes(folder.resolve(path));
      byte[] flipped = sound.clone();
      flipped[flipped.length / 2] ^= 1;
      Files.write(folder.resolve(path), flipped);

      List<String> problems = Store.verify(folder.toString(), Optional.empty()).problems();

      Files.write(folder.resolve(path), sound);
      assertTrue(problems.stream().anyMatch(line -> line.contains(path)), path + ": " + problems);
    }
  }

  @Test
  void verificationFindsWhatIsMissing(SparkSession spark) throws IOException {
    night(spark, A);
    Files.delete(folder.resolve("facts/text_pairs/2024-03-04-001/part-00000.parquet"));

    assertEquals(
        List.of("facts/text_pairs/2024-03-04-001/part-00000.parquet is missing"),
        Store.verify(folder.toString(), Optional.of("2024-03-04-001")).problems());
    assertEquals(
        Exit.INPUT_MISSING,
        complaint(() -> Store.verify(folder.toString(), Optional.of("2024-03-04-009"))).exit());
  }

  @Test
  void rollsBackAndGoesOnFromThere(SparkSession spark) {
    night(spark, A);
    night(spark, B);

    store(spark).rollback("2024-03-04-001", "a wrong weight");

    assertEquals("2024-03-04-001", store(spark).published().runId());
    assertEquals(List.of(A), sorted(store(spark).read(TextPair.class)));
    assertEquals(List.of(), Store.verify(folder.toString(), Optional.empty()).problems());
    TextPair c = new TextPair("e", "f", 1);
    night(spark, c);
    assertEquals("2024-03-04-003", store(spark).published().runId());
    assertEquals(List.of(A, c), sorted(store(spark).read(TextPair.class)));
  }

  @Test
  void rollsBackOnlyToARunThatIsKeptAndWhole(SparkSession spark) throws IOException {
    night(spark, A);
    night(spark, B);
    assertEquals(Exit.INPUT_MISSING, complaint(() -> store(spark).rollback("../x", null)).exit());
    assertEquals(
        Exit.INPUT_MISSING, complaint(() -> store(spark).rollback("2024-03-04-007", null)).exit());
    Files.writeString(
        folder.resolve("runs/2024-03-04-001/cluster_members/part-00000.parquet"), "damaged");

    assertEquals(
        Exit.GATE_FAILED, complaint(() -> store(spark).rollback("2024-03-04-001", null)).exit());
    assertEquals("2024-03-04-002", store(spark).published().runId());
  }

  @Test
  void aDamagedPointerIsMendedByRollingBack(SparkSession spark) throws IOException {
    night(spark, A);
    night(spark, B);
    Files.writeString(folder.resolve("CURRENT"), "2024-03");
    assertTrue(complaint(() -> store(spark)).getMessage().contains("clew rollback"));
    assertEquals(Optional.empty(), Store.named(folder.toString()));

    Store.rollback(folder.toString(), "2024-03-04-002", null);

    assertEquals("2024-03-04-002", store(spark).published().runId());
    assertEquals(Optional.of("2024-03-04-002"), Store.named(folder.toString()));
    assertEquals(List.of(), Store.verify(folder.toString(), Optional.empty()).problems());
  }

  /** Takes A out, wherever it is. */
  private static Table.Opener<TextPair, TextPair> withoutA() {
    return () -> row -> (row.equals(A) ? List.<TextPair>of() : List.of(row)).iterator();
  }

  @Test
  void whatIsTakenOutIsGoneFromAllRunsAndFiles(SparkSession spark) throws IOException {
    night(spark, B);
    night(spark, A);
    night(spark, new TextPair("e", "f", 1));

    try (Run run = store(spark).beginRun(NIGHT)) {
      assertEquals(1, run.takeOut(TextPair.class, withoutA(), "left_id"));
      run.publish(summary());
    }

    assertEquals(2, store(spark).read(TextPair.class).records().count());
    // The first run never had it; the second and third did.
    assertEquals(
        List.of("2024-03-04-004", "2024-03-04-001"),
        store(spark).runs().stream().map(Manifest::runId).toList());
    assertFalse(Files.exists(folder.resolve("facts/text_pairs/2024-03-04-002")));
    assertTrue(Files.exists(folder.resolve("facts/text_pairs/2024-03-04-003")));
    assertEquals(List.of(), Store.verify(folder.toString(), Optional.empty()).problems());
  }

  @Test
  void whatWasCondemnedGoesThoughTheRunWasKilledAfterItMovedThePointer(SparkSession spark)
      throws IOException {
    night(spark, A);
    night(spark, B);
    Path dead = folder.resolve("work/dead");
    Files.createDirectories(dead);
    Files.writeString(dead.resolve("RUN"), "2024-03-04-002");
    Files.createDirectories(folder.resolve("facts/text_pairs/2024-03-03-001"));
    Files.writeString(folder.resolve("facts/text_pairs/2024-03-03-001/part-00000.parquet"), "old");
    Files.writeString(
        dead.resolve("CONDEMNED"), "facts/text_pairs/2024-03-03-001/part-00000.parquet");

    store(spark).beginRun(NIGHT).close();

    assertFalse(Files.exists(folder.resolve("facts/text_pairs/2024-03-03-001")));
    assertEquals("2024-03-04-002", store(spark).published().runId());
  }

  @Test
  void rewritingLeavesEarlierRunsAsTheyAre(SparkSession spark) {
    night(spark, A, B);

    try (Run run = store(spark).beginRun(NIGHT)) {
      assertEquals(1, run.rewrite(TextPair.class, withoutA(), "left_id"));
      run.append(Table.of(spark, TextPair.class, List.of(new TextPair("e", "f", 1))));
      run.publish(summary());
    }

    assertEquals(2, store(spark).read(TextPair.class).records().count());
    store(spark).rollback("2024-03-04-001", null);
    assertEquals(List.of(A, B), sorted(store(spark).read(TextPair.class)));
  }

  private static Complaint complaint(org.junit.jupiter.api.function.Executable action) {
    return assertThrows(Complaint.class, action);
  }
}
