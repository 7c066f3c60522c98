package clew.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.store.Summary;
import clew.jobs.work.Outcome;
import clew.jobs.work.ReportRequest;
import clew.jobs.work.Sparks;
import clew.models.AdText;
import clew.models.Cluster;
import clew.models.ClusterContact;
import clew.models.ClusterEvent;
import clew.models.ClusterMember;
import clew.models.ClusterRelation;
import clew.models.Complaint;
import clew.models.Evidence;
import clew.models.Exit;
import clew.models.GenericValue;
import clew.models.IndicatorFiring;
import clew.models.Link;
import clew.models.Posting;
import clew.models.Sighting;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of three ads: two that differ and a repeat in one cluster; and a cluster of one. */
@WithSpark
final class PublishedReporterTest {
  private static final String FIRST = "c".repeat(31) + "1";
  private static final String SECOND = "c".repeat(31) + "2";
  private static final Instant EARLY = Instant.parse("2024-03-01T08:00:00Z");
  private static final Instant LATE = Instant.parse("2024-03-03T08:00:00Z");

  @TempDir static Path temporary;
  private final Path output = temporary.resolve("out");

  @BeforeAll
  static void publish(SparkSession spark) {
    Store store = Store.open(temporary.resolve("out").toString(), () -> spark);
    try (Run run = store.beginRun(LocalDate.of(2024, 3, 4))) {
      run.append(
          Table.of(
              spark,
              Sighting.class,
              List.of(
                  sighting("a", "late.csv", 3, LATE),
                  sighting("a", "early.csv", 7, EARLY),
                  sighting("b", "early.csv", 8, EARLY))));
      run.append(Table.of(spark, AdText.class, List.of(text("ta", "call five now"))));
      run.write(
          Table.of(
              spark,
              Posting.class,
              List.of(
                  posting("a", "a", "York"),
                  posting("a2", "a", "York"),
                  posting("b", "b", "Hull"),
                  posting("d", "d", "Leeds"))));
      run.write(
          Table.of(
              spark,
              ClusterMember.class,
              List.of(
                  new ClusterMember(FIRST, "a", "site", "a"),
                  new ClusterMember(FIRST, "a2", "site", "a2"),
                  new ClusterMember(FIRST, "b", "site", "b"),
                  new ClusterMember(SECOND, "d", "site", "d"))));
      run.write(
          Table.of(spark, Cluster.class, List.of(cluster(SECOND, 1, 0), cluster(FIRST, 3, 12.5))));
      run.write(
          Table.of(
              spark,
              ClusterContact.class,
              List.of(new ClusterContact(FIRST, "phone", "+442079460123", 3, 1, EARLY, LATE))));
      run.write(
          Table.of(
              spark,
              IndicatorFiring.class,
              List.of(
                  new IndicatorFiring(
                      FIRST,
                      "a",
                      "ta",
                      "obscured_contact",
                      "A",
                      "plus",
                      12.5,
                      "body",
                      5,
                      9,
                      "five",
                      "1 of 2 distinct texts."))));
      run.write(
          Table.of(
              spark,
              Link.class,
              List.of(
                  new Link(
                      "a",
                      "b",
                      List.of(new Evidence("phone", "+442079460123", 1, 9)),
                      -4,
                      5,
                      "joined",
                      "enough"),
                  new Link("a", "d", List.of(), -4, -4, "too_weak", "little"))));
      run.write(
          Table.of(spark, ClusterEvent.class, List.of(new ClusterEvent(FIRST, "new", List.of()))));
      run.write(
          Table.of(
              spark,
              ClusterRelation.class,
              List.of(
                  new ClusterRelation(
                      FIRST, SECOND, "shared_image", "image", "dhash:01", 1, 2, 2))));
      run.write(
          Table.of(
              spark,
              GenericValue.class,
              List.of(new GenericValue("phone", "+442079460999", 900, 800, "a help line"))));
      run.publish(new Summary("", List.of(), Map.of(), Manifest.Verdict.published(), List.of(), 0));
    }
  }

  private static Sighting sighting(String posting, String file, long row, Instant seen) {
    return new Sighting(
        posting,
        "t" + posting,
        posting + file,
        "site",
        file,
        row,
        0,
        9,
        seen,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        "1");
  }

  private static AdText text(String id, String body) {
    return new AdText(id, null, body, null, "eng", body, id, 0, false, null, "1");
  }

  private static Posting posting(String id, String sameAs, String place) {
    return new Posting(
        id,
        "site",
        id,
        null,
        "Title of " + sameAs,
        "call five now",
        place,
        null,
        null,
        null,
        EARLY,
        LATE,
        2,
        1,
        "t" + sameAs,
        sameAs);
  }

  private static Cluster cluster(String id, long postings, double priority) {
    return new Cluster(
        id, postings, 1, 0, 2, 1, EARLY, LATE, priority, 0, priority, "unknown", 1, 1L, 1, "a", "b",
        5.0);
  }

  private Path report(SparkSession spark, String name, List<String> clusters) {
    Path to = output.resolve(name);
    Outcome outcome =
        new PublishedReporter(workload -> Sparks.over(spark))
            .report(
                new ReportRequest(
                    output.toString(), to.toString(), clusters, 5, false, Optional.of("case 12")));
    assertEquals(Exit.PUBLISHED, outcome.exit());
    return to;
  }

  private static String read(Path folder, String cluster) throws IOException {
    return Files.readString(folder.resolve("cluster-" + cluster + ".html"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void pagesTellWhatTheTablesHoldTheSameEachTime(SparkSession spark) throws IOException {
    Path report = report(spark, "reports", List.of());

    assertEquals(
        List.of("cluster-" + FIRST + ".html", "cluster-" + SECOND + ".html", "index.html"),
        names(report));
    String page = read(report, FIRST);
    assertTrue(page.contains("call <mark>five</mark> now"));
    assertTrue(page.contains("read from <bdi>early.csv</bdi> row 7"), "the earliest of two");
    assertTrue(page.contains("2 different ones"), "the repeat stands with its like");
    assertTrue(page.contains("site:a</bdi> <bdi class=\"name\">site:a2"));
    assertTrue(page.contains("1 joined link hold"));
    assertTrue(page.contains("<tr><th scope=\"row\">phone</th><td class=\"number\">1</td>"));
    assertTrue(
        page.contains(
            "<tr><th scope=\"row\"><bdi class=\"value\">York</bdi></th><td class=\"shade4\">2</td>"
                + "<td class=\"number\">2</td></tr>"));
    assertTrue(page.contains("<strong>new</strong>"));
    assertTrue(page.contains("(2 ads)"), "the other cluster's ads with the image");
    String index = Files.readString(report.resolve("index.html"));
    assertTrue(
        index.contains(
            "<tr><th scope=\"row\">phone</th><td class=\"number\">1</td><td class=\"number\">900</td></tr>"));
    assertFalse(index.contains("079460999"), "common values are but counted");
    assertTrue(index.indexOf(FIRST) < index.indexOf(SECOND));
    Path named = report(spark, "named", List.of(SECOND, FIRST));
    assertEquals(page, read(named, FIRST));
    assertEquals(read(report, SECOND), read(named, SECOND));
    List<String> entries =
        List.of(
            Files.readString(output.resolve("audit/00000002.json")),
            Files.readString(output.resolve("audit/00000003.json")));
    assertTrue(entries.get(0).contains("\"action\":\"consult\""), entries.get(0));
    assertTrue(entries.get(0).contains("\"purpose\":\"case 12\""), entries.get(0));
    assertTrue(entries.get(0).contains("{\"clusters\":\"2\",\"masked\":\"false\""), entries.get(0));
    assertTrue(
        entries.get(1).contains("{\"cluster_ids\":\"" + FIRST + " " + SECOND + "\""),
        entries.get(1));
  }

  @Test
  void aClusterThatTheRunLacksIsTold(SparkSession spark) {
    Complaint complaint =
        assertThrows(Complaint.class, () -> report(spark, "none", List.of(FIRST, "nosuch")));

    assertEquals(Exit.INPUT_MISSING, complaint.exit());
    assertEquals("the published run has no cluster nosuch", complaint.getMessage());
    assertFalse(Files.exists(output.resolve("none")));
  }
}
