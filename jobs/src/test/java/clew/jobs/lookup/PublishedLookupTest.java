package clew.jobs.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.store.Summary;
import clew.jobs.work.LookupRequest;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.models.AdText;
import clew.models.ClusterMember;
import clew.models.Complaint;
import clew.models.Contact;
import clew.models.Disclaimer;
import clew.models.Exit;
import clew.models.Ids;
import clew.models.Sighting;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Night 1 has ad a, night 2 ad b, in the cluster of a; both carry 020 7946 0123, kept for drama.
 */
@WithSpark
final class PublishedLookupTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 4);
  private static final String PHONE = "020 7946 0123";

  @TempDir private static Path made;

  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String output = "";

  /** Once: nights take longer than all that is asked of them. */
  @BeforeAll
  static void publishTwoNights(SparkSession spark) throws IOException {
    Path first = made.resolve("first");
    night(spark, first, FIRST, "a", Map.of("a", "a"));
    copy(first, made.resolve("second"));
    night(spark, made.resolve("second"), FIRST.plusDays(1), "b", Map.of("a", "a", "b", "a"));
  }

  @BeforeEach
  void copyTheFirst() throws IOException {
    output = folder.resolve("out").toString();
    copy(made.resolve("first"), Path.of(output));
  }

  private void secondNight() throws IOException {
    copy(made.resolve("second"), Path.of(output));
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.sorted().toList();
    }
    for (Path one : all) {
      Path target = to.resolve(from.relativize(one).toString());
      if (Files.isDirectory(one)) {
        Files.createDirectories(target);
      } else {
        Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void night(
      SparkSession spark, Path output, LocalDate date, String ad, Map<String, String> clusters) {
    try (Run run = Store.open(output.toString(), () -> spark).beginRun(date)) {
      run.append(Table.of(spark, AdText.class, List.of(text(ad))));
      run.append(Table.of(spark, Contact.class, List.of(phone(ad))));
      run.append(Table.of(spark, Sighting.class, List.of(sighting(ad))));
      List<ClusterMember> members =
          clusters.entrySet().stream()
              .map(in -> new ClusterMember(id(in.getValue()), id(in.getKey()), "site", in.getKey()))
              .toList();
      run.write(Table.of(spark, ClusterMember.class, members), "posting_id");
      publish(run);
    }
  }

  private static void publish(Run run) {
    run.publish(new Summary("", List.of(), Map.of(), Manifest.Verdict.published(), List.of(), 0));
  }

  private static String id(String name) {
    return Ids.of(name);
  }

  private static AdText text(String ad) {
    return new AdText(
        id("text " + ad), "Garden", "bench " + ad, "GB", "eng", "", "", 0, false, null, "1");
  }

  private static Contact phone(String ad) {
    String value = "+442079460123";
    return new Contact(
        id("text " + ad), null, "phone", value, PHONE, "body", 0, 13, List.of(), .9, "1");
  }

  private static Sighting sighting(String ad) {
    return new Sighting(
        id(ad),
        id("text " + ad),
        id("record " + ad),
        "site",
        "dump",
        1,
        0,
        9,
        null,
        ad,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        "1");
  }

  private Outcome ask(String query) {
    return new PublishedLookup(new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(
            new LookupRequest(output, Optional.of(query), Optional.empty(), Optional.of("case 12")),
            Progress.silent());
  }

  private static List<?> list(Outcome outcome, String key) {
    return (List<?>) ((Map<?, ?>) outcome.json()).get(key);
  }

  private String told() {
    String told = err.toString(StandardCharsets.UTF_8);
    err.reset();
    return told;
  }

  private Path index() {
    return Path.of(output, "lookup");
  }

  private static List<String> sorted(String... ids) {
    return Stream.of(ids).sorted().toList();
  }

  @Test
  void answersOfThePublishedRunFromAnIndexThatFollowsIt() throws IOException {

    assertEquals(List.of(id("a")), list(ask(PHONE), "postings"));
    assertTrue(told().startsWith("clew: bringing the index of lookups up to date with run 2024"));
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(index())));
    ask("garden bench");
    assertEquals("", told());

    String first = Store.named(output).orElseThrow();
    secondNight();
    Outcome both = ask(PHONE);
    assertEquals(sorted(id("a"), id("b")), list(both, "postings"));
    assertEquals(List.of(id("a")), list(both, "clusters"));
    assertTrue(both.text().endsWith(Disclaimer.TEXT), both.text());
    assertEquals(List.of(id("b")), list(ask("BENCH b"), "postings"));

    Store.rollback(output, first, null);
    assertEquals(List.of(id("a")), list(ask(PHONE), "postings"));
  }

  @Test
  void auditTellsWhatWasFoundButNotWhatWasLookedFor() throws IOException {
    ask(PHONE);

    String entry = Files.readString(Path.of(output, "audit", "00000002.json"));
    assertTrue(entry.contains("\"verb\":\"lookup\""), entry);
    assertTrue(entry.contains("\"purpose\":\"case 12\""), entry);
    assertTrue(entry.contains("\"postings\":\"1\""), entry);
    assertTrue(entry.contains("\"posting_ids\":\"" + id("a") + "\""), entry);
    assertFalse(entry.replaceAll("[^0-9]", "").contains("79460123"), entry);
    assertFalse(told().contains("7946"));
    assertEquals(List.of(), Store.verify(output, Optional.empty()).problems());
  }

  @Test
  void unknownValueFindsNothing() {
    Outcome nothing = ask("020 7946 0124");

    assertEquals(Exit.PUBLISHED, nothing.exit());
    assertEquals(List.of(), list(nothing, "postings"));
    assertEquals(List.of(), list(nothing, "clusters"));
  }

  @Test
  void runThatTakesSomethingOutLeavesNoFileOfTheIndex(SparkSession spark) {
    ask(PHONE);
    try (Run run = Store.open(output, () -> spark).beginRun(FIRST.plusDays(2))) {
      run.forgetLookups();
      assertFalse(Files.exists(index()));
      // Somebody looks something up meanwhile.
      ask(PHONE);
      assertTrue(Files.exists(index()));
      publish(run);
    }

    assertFalse(Files.exists(index()));
  }

  @Test
  void damagedIndexIsMadeAnew() throws IOException {
    ask(PHONE);
    List<Path> files;
    try (Stream<Path> all = Files.list(index())) {
      files = all.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME)).toList();
    }
    for (Path file : files) {
      Files.writeString(file, "damaged");
    }

    assertEquals(List.of(id("a")), list(ask(PHONE), "postings"));
  }

  @Test
  void waitsForWhoeverWritesTheIndex() throws Exception {
    Files.createDirectories(index());
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (FSDirectory directory = FSDirectory.open(index())) {
      List<Future<Outcome>> answers = new ArrayList<>();
      try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
        Callable<Outcome> question = () -> ask(PHONE);
        answers.add(threads.submit(question));
        answers.add(threads.submit(question));
        while (told().split("waiting", -1).length < 2) {
          Thread.sleep(10);
        }
      }
      for (Future<Outcome> answer : answers) {
        assertEquals(List.of(id("a")), list(answer.get(), "postings"));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void withoutAPublishedRunThereIsNothingToLookUp() {
    output = folder.resolve("none").toString();

    Complaint complaint = assertThrows(Complaint.class, () -> ask(PHONE));

    assertEquals(Exit.INPUT_MISSING, complaint.exit());
  }
}
