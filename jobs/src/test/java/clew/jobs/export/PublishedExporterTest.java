package clew.jobs.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.store.Summary;
import clew.jobs.work.ExportFormat;
import clew.jobs.work.ExportRequest;
import clew.jobs.work.HashKey;
import clew.jobs.work.Sparks;
import clew.models.Cluster;
import clew.models.ClusterContact;
import clew.models.ClusterMember;
import clew.models.CollapsedPosting;
import clew.models.Complaint;
import clew.models.Disclaimer;
import clew.models.Evidence;
import clew.models.Exit;
import clew.models.GenericValue;
import clew.models.ImageHash;
import clew.models.Link;
import clew.models.Posting;
import clew.models.Trait;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cluster k1 of a and b, k2 of c and d, k3 of e alone; a and b share a phone, the others others.
 */
@WithSpark
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublishedExporterTest {
  private static final Instant SEEN = Instant.parse("2024-03-04T21:00:00Z");
  private static final String PHONE = "+12025550123";

  private Path folder;
  private Path output;
  private PublishedExporter exporter;

  @BeforeAll
  void publish(@TempDir Path temporary, SparkSession spark) {
    folder = temporary;
    output = folder.resolve("out");
    exporter = new PublishedExporter(workload -> Sparks.over(spark));
    Store store = Store.open(output.toString(), () -> spark);
    try (Run run = store.beginRun(LocalDate.of(2024, 3, 4))) {
      run.append(
          Table.of(
              spark,
              ImageHash.class,
              List.of(
                  new ImageHash("a", "md5", "0f", null, "3"),
                  new ImageHash("b", "md5", "00", null, "uniform", "3"))));
      run.write(
          Table.of(
              spark,
              Cluster.class,
              List.of(cluster("k1", 2, 40), cluster("k2", 2, 5), cluster("k3", 1, 9))));
      run.write(
          Table.of(
              spark,
              ClusterMember.class,
              List.of(
                  member("k1", "a"),
                  member("k1", "b"),
                  member("k2", "c"),
                  member("k2", "d"),
                  member("k3", "e"))));
      run.write(
          Table.of(
              spark,
              Posting.class,
              Stream.of("a", "b", "c", "d", "e").map(PublishedExporterTest::posting).toList()));
      run.write(
          Table.of(
              spark,
              CollapsedPosting.class,
              List.of(
                  collapsed("a", PHONE),
                  collapsed("b", PHONE),
                  collapsed("c", "+12025550101"),
                  collapsed("d", "+12025550101"),
                  collapsed("e", "+12025550102"))));
      run.write(
          Table.of(
              spark,
              ClusterContact.class,
              List.of(
                  contact("k1", PHONE, 2),
                  contact("k2", "+12025550101", 2),
                  contact("k3", "+12025550102", 1))));
      run.write(
          Table.of(
              spark,
              GenericValue.class,
              List.of(new GenericValue("phone", "+12025550101", 900, 800, "common"))));
      run.write(
          Table.of(
              spark,
              Link.class,
              List.of(
                  link("a", "b", "joined"),
                  link("c", "d", "joined"),
                  link("a", "e", "held_back"))));
      run.publish(
          new Summary(
              "",
              List.of(),
              Map.of(),
              Manifest.Verdict.published(),
              List.of(),
              0,
              Map.of(),
              "tested"));
    }
  }

  private static Cluster cluster(String id, long postings, double priority) {
    return new Cluster(
        id, postings, 1, 0, 1, 1, SEEN, SEEN, priority, 0, priority, "unknown", 1, 1L, 0, null,
        null, null);
  }

  private static ClusterMember member(String cluster, String posting) {
    return new ClusterMember(cluster, posting, "site", "no. " + posting);
  }

  private static Posting posting(String id) {
    return new Posting(
        id,
        "site",
        "202 555 0123 " + id,
        "https://site.example/2025550123",
        "Ring 202-555-0123",
        "or two zero two five five five zero one two three",
        "at 2025550123",
        "Ann 2025550123",
        "$2025550123",
        SEEN,
        SEEN,
        SEEN,
        1,
        1,
        "t" + id,
        id.equals("b") ? "a" : id);
  }

  private static CollapsedPosting collapsed(String id, String phone) {
    return new CollapsedPosting(
        id,
        "s",
        id,
        1,
        "t",
        "site",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        1,
        1,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Trait("phone", phone)),
        List.of());
  }

  private static ClusterContact contact(String cluster, String phone, long postings) {
    return new ClusterContact(cluster, "phone", phone, postings, 0, SEEN, SEEN);
  }

  private static Link link(String left, String right, String decision) {
    return new Link(
        left,
        right,
        List.of(new Evidence("phone", PHONE, 1, 12), new Evidence("place", "", 0, -2)),
        -7,
        3,
        decision,
        "");
  }

  private ExportRequest request(ExportFormat format, String to, String... clusters) {
    return new ExportRequest(
        output.toString(),
        format,
        folder.resolve(to),
        "case 12",
        Optional.of(key("unit-a", "0b")),
        false,
        List.of(clusters),
        0);
  }

  private Path key(String name, String octet) {
    try {
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        Files.writeString(file, octet.repeat(32));
        Files.setPosixFilePermissions(file, HashKey.OWNER_ONLY);
      }
      return file;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  /** The last entry of the audit log. */
  private String audited() throws IOException {
    try (Stream<Path> entries = Files.list(output.resolve("audit"))) {
      return Files.readString(entries.sorted().reduce((one, other) -> other).orElseThrow());
    }
  }

  @Test
  void showsPseudonymsAndNoTexts() throws IOException {
    exporter.export(request(ExportFormat.CSV, "csv"));

    // Python: hmac.new(b"\x0b" * 32, b"pseudonym phone\0+12025550123", "sha256").hexdigest()[:32]
    String pseudonym = "84b5e43dcd971fc3109a2550aa8e871b";
    assertEquals(
        List.of("k1,a,phone," + pseudonym, "k1,b,phone," + pseudonym),
        lines("csv/posting_contacts.csv").subList(1, 3));
    assertEquals(5, lines("csv/posting_contacts.csv").size());
    assertEquals(
        "k1,phone," + pseudonym + ",2,0,2024-03-04T21:00:00Z,2024-03-04T21:00:00Z,false",
        lines("csv/contacts.csv").get(1));
    assertTrue(lines("csv/contacts.csv").get(2).endsWith(",true"), "a generic value");
    assertEquals(3, lines("csv/clusters.csv").size());
    assertEquals(5, lines("csv/postings.csv").size());
    for (String file : List.of("clusters", "postings", "contacts", "posting_contacts")) {
      String digits = String.join("", lines("csv/" + file + ".csv")).replaceAll("[^0-9a-z]", "");
      assertFalse(digits.contains("5550123") || digits.contains("two zero"), file);
    }
    String entry = audited();
    assertTrue(entry.contains("\"action\":\"export\""), entry);
    assertTrue(entry.contains("\"purpose\":\"case 12\""), entry);
    assertTrue(
        entry.contains(
            "{\"clear\":\"false\",\"clusters\":\"2\",\"contacts\":\"2\",\"format\":\"csv\",\"key\":\""),
        entry);
    assertTrue(entry.contains("\"postings\":\"4\",\"run\":\"2024-03-04-001\"}"), entry);
    assertFalse(entry.contains("5550123"), entry);
    String notice = String.join("\n", lines("csv/README.txt"));
    assertTrue(notice.contains(Disclaimer.TEXT), notice);
    assertTrue(notice.contains("indicator profile: tested"), notice);
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("csv"))));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("csv/clusters.csv"))));
  }

  @Test
  void showsValuesAndTextsInClearOnly() throws IOException {
    exporter.export(
        new ExportRequest(
            output.toString(),
            ExportFormat.FTM,
            folder.resolve("clear"),
            "case 12",
            Optional.empty(),
            true,
            List.of(),
            30));

    String entities = String.join("\n", lines("clear/entities.ftm.jsonl"));
    // A folder, two postings, a contact, two that carry it, a link, and one that is the same.
    assertEquals(8, entities.lines().count(), entities);
    assertTrue(entities.contains("\"username\":[\"+12025550123\"]"), entities);
    assertTrue(entities.contains("\"title\":[\"Ring 202-555-0123\"]"), entities);
    assertTrue(entities.contains("\"criteria\":[\"3.00 bits: phone\"]"), entities);
    assertTrue(audited().contains("{\"clear\":\"true\",\"clusters\":\"1\","), audited());
    assertEquals(List.of(), Store.verify(output.toString(), Optional.empty()).problems());
  }

  @Test
  void keysDecidePseudonyms() {
    Pseudonyms one = new Pseudonyms(HashKey.of(new byte[] {1}));
    Pseudonyms other = new Pseudonyms(HashKey.of(new byte[] {2}));

    assertEquals(one.value("phone", PHONE), one.value("phone", PHONE));
    assertFalse(one.value("phone", PHONE).equals(other.value("phone", PHONE)));
    assertFalse(one.value("phone", PHONE).equals(one.value("handle", PHONE)));
    assertFalse(one.fingerprint().equals(other.fingerprint()));
  }

  private void refused(Exit exit, String told, ExportRequest request) throws IOException {
    String before = audited();
    Complaint complaint = assertThrows(Complaint.class, () -> exporter.export(request));

    assertEquals(exit, complaint.exit());
    assertTrue(complaint.getMessage().contains(told), complaint.getMessage());
    assertEquals(before, audited());
  }

  @Test
  void refusesWhatItCannotDo() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    Files.writeString(there.resolve("x"), "");
    refused(Exit.USAGE, "not empty", request(ExportFormat.CSV, "there"));
    refused(Exit.USAGE, "in the way", request(ExportFormat.CSV, "there/x"));
    refused(Exit.USAGE, "runs alone write to", request(ExportFormat.CSV, "out/runs/x"));
    refused(Exit.INPUT_MISSING, "no cluster k9", request(ExportFormat.CSV, "k9", "k1", "k9"));
    assertFalse(Files.exists(folder.resolve("k9")));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.filter(file -> file.getFileName().toString().startsWith(".")).count());
    }
  }

  @Test
  void overlapHoldsWhatMeansSomethingOfNetworks(SparkSession spark) throws IOException {
    PublishedOverlap overlap = new PublishedOverlap(workload -> Sparks.over(spark));
    Path to = folder.resolve("overlap");

    overlap.write(output.toString(), key("unit-a", "0b"), to, "case 12");

    OverlapHashes hashes = new OverlapHashes(HashKey.read(key("unit-a", "0b")));
    OverlapFile file = OverlapFile.read(to);
    // The phone of k2 is generic, k3 has one posting, and one of the two images says nothing.
    assertEquals(
        Map.of(
            hashes.cluster("k1"),
            Stream.of(hashes.value("phone", PHONE), hashes.value("image", "md5:0f"))
                .sorted()
                .toList()),
        file.clusters());
    assertEquals("k1", file.own().get(hashes.cluster("k1")));
    assertTrue(audited().contains("\"action\":\"overlap\""), audited());
    assertTrue(audited().contains("\"clusters\":\"1\""), audited());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(to)));
    Complaint again =
        assertThrows(
            Complaint.class,
            () -> overlap.write(output.toString(), key("unit-a", "0b"), to, "case 12"));
    assertEquals(Exit.USAGE, again.exit());
  }

  @Test
  void exportsNothingThatCannotBeRecorded() throws IOException {
    // Stands for a folder that is mounted read-only: entries cannot be made.
    Path audit = output.resolve("audit");
    Files.move(audit, folder.resolve("audit"));
    Files.writeString(audit, "");
    try {
      ExportRequest request = request(ExportFormat.GRAPHML, "unrecorded", "k1");
      Complaint complaint = assertThrows(Complaint.class, () -> exporter.export(request));

      assertTrue(complaint.getMessage().contains("cannot be recorded"), complaint.getMessage());
      assertFalse(Files.exists(folder.resolve("unrecorded")));
    } finally {
      Files.delete(audit);
      Files.move(folder.resolve("audit"), audit);
    }
  }
}
