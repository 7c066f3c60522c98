package clew.jobs.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.store.Summary;
import clew.jobs.work.Outcome;
import clew.jobs.work.Sparks;
import clew.models.ClusterMember;
import clew.models.Complaint;
import clew.models.Evidence;
import clew.models.Link;
import clew.models.Posting;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithSpark
final class PublishedExplainerTest {
  @TempDir Path folder;
  private PublishedExplainer explainer;

  @BeforeEach
  void publishTwoPostings(SparkSession spark) {
    explainer = new PublishedExplainer(() -> Sparks.over(spark));
    Store store = Store.open(folder.toString(), () -> spark);
    try (Run run = store.beginRun(LocalDate.of(2024, 3, 4))) {
      run.write(Table.of(spark, Posting.class, List.of(posting("a"), posting("b"))), "posting_id");
      run.publish(new Summary("", List.of(), Map.of(), Manifest.Verdict.published(), List.of(), 0));
    }
  }

  private static Posting posting(String id) {
    return new Posting(
        id,
        "site",
        "555-0100 " + id,
        null,
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
        "t" + id,
        id);
  }

  private String audit(int number) throws IOException {
    return Files.readString(folder.resolve(String.format("audit/%08d.json", number)));
  }

  @Test
  void whatIsAskedGoesToTheAuditLogByIdsThatShowNothing() throws IOException {
    explainer.pair(folder.toString(), "site:555-0100 a", "b", Optional.of("case 12"));

    String entry = audit(2);
    assertTrue(entry.contains("\"action\":\"consult\""), entry);
    assertTrue(entry.contains("\"purpose\":\"case 12\""), entry);
    assertTrue(entry.contains("\"user\":\"" + System.getProperty("user.name") + "\""), entry);
    assertTrue(
        entry.contains("{\"left_id\":\"a\",\"right_id\":\"b\",\"run\":\"2024-03-04-001\"}"), entry);
    assertFalse(entry.contains("555-0100"), entry);
    assertEquals(List.of(), Store.verify(folder.toString(), Optional.empty()).problems());
  }

  @Test
  void whatIsAskedWhileARunIsUnderWayIsRecordedToo(SparkSession spark) throws IOException {
    Store store = Store.open(folder.toString(), () -> spark);
    try (Run run = store.beginRun(LocalDate.of(2024, 3, 5))) {
      run.write(Table.of(spark, Posting.class, List.of(posting("a"))), "posting_id");
      explainer.pair(folder.toString(), "a", "b", Optional.empty());
      run.publish(new Summary("", List.of(), Map.of(), Manifest.Verdict.published(), List.of(), 0));
    }

    assertTrue(audit(2).contains("\"consult\""));
    assertTrue(audit(3).contains("\"run\""));
    assertEquals(List.of(), Store.verify(folder.toString(), Optional.empty()).problems());
  }

  @Test
  void answersWhereNothingCanBeRecorded() throws IOException {
    // Stands for a folder that is mounted read-only: entries cannot be made.
    Files.delete(folder.resolve("audit/00000001.json"));
    Files.delete(folder.resolve("audit"));
    Files.writeString(folder.resolve("audit"), "");

    Outcome outcome = explainer.pair(folder.toString(), "a", "b", Optional.empty());

    assertTrue(outcome.text().contains("not compared"), outcome.text());
  }

  @Test
  void whereTwoOfAClusterWereNotComparedTheChainBetweenThemIsTold(SparkSession spark) {
    Store store = Store.open(folder.toString(), () -> spark);
    try (Run run = store.beginRun(LocalDate.of(2024, 3, 5))) {
      run.write(
          Table.of(spark, Posting.class, List.of(posting("a"), posting("b"), posting("c"))),
          "posting_id");
      run.write(
          Table.of(
              spark,
              ClusterMember.class,
              Stream.of("a", "b", "c")
                  .map(id -> new ClusterMember("k", id, "site", "555-0100 " + id))
                  .toList()),
          "cluster_id",
          "posting_id");
      run.write(
          Table.of(spark, Link.class, List.of(link("a", "c", 4), link("b", "c", 3))),
          "left_id",
          "right_id");
      run.publish(new Summary("", List.of(), Map.of(), Manifest.Verdict.published(), List.of(), 0));
    }

    Outcome outcome = explainer.pair(folder.toString(), "a", "b", Optional.empty());

    PairExplanation pair = (PairExplanation) outcome.json();
    assertEquals("joined", pair.decision());
    assertEquals(0, pair.totalBits());
    assertEquals(
        List.of("a-c", "b-c"),
        pair.chain().stream().map(link -> link.leftId() + "-" + link.rightId()).toList());
    assertTrue(outcome.text().contains("a - c +4.00 bits: phone +12025550100"), outcome.text());
  }

  private static Link link(String left, String right, double bits) {
    Evidence phone = new Evidence("phone", "+12025550100", 1, bits + 7);
    return new Link(left, right, List.of(phone), -7, bits, "joined", "");
  }

  @Test
  void aQuestionThatFindsNothingLeavesNoEntry() {
    assertThrows(
        Complaint.class, () -> explainer.cluster(folder.toString(), "c", Optional.of("case 12")));

    assertFalse(Files.exists(folder.resolve("audit/00000002.json")));
  }
}
