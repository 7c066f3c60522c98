package clew.jobs.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.jobs.evaluate.Evaluation;
import clew.jobs.evaluate.ScoreRow;
import clew.jobs.store.LooseTable;
import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.store.Summary;
import clew.jobs.work.EvaluationRequest;
import clew.models.AdText;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Link;
import clew.models.Posting;
import clew.models.Sighting;
import clew.models.TextPair;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four ads: a and b are one hand and say the same; b and c name one phone, c in words; c and d show
 * one image. The run put a, b and c together.
 */
@WithSpark
final class PublishedEvaluatorTest {
  @TempDir Path folder;

  @Test
  void scoresRunAndClosuresAndWritesTheFiguresAsParquet(SparkSession spark) throws IOException {
    publish(spark);
    Path truth = folder.resolve("truth.csv");
    Files.writeString(truth, "posting_id,cluster_id\nA,K\nB,K\nC,L\nD,M\n");
    EvaluationRequest request =
        new EvaluationRequest(folder.resolve("out").toString(), truth, Optional.empty(), true, 1);

    Evaluation evaluation = PublishedEvaluator.evaluation(Store.open(request.output()), request);
    String file =
        LooseTable.in(folder.resolve("figures").toString())
            .write(Table.of(spark, ScoreRow.class, evaluation.rows()));

    JsonNode json = evaluation.toJson();
    assertEquals(8 / 12.0, json.at("/b_cubed/precision").asDouble(), 1e-12);
    assertEquals(1, json.at("/b_cubed/recall").asDouble());
    assertEquals(1, json.at("/baseline/b_cubed/f1").asDouble());
    assertEquals(.75, json.at("/baseline_wide/b_cubed/precision").asDouble(), 1e-12);
    assertEquals(1, json.at("/candidates/recall").asDouble());

    List<Row> rows =
        spark
            .read()
            .parquet(file)
            .where("measure = 'b_cubed' and figure = 'precision' and by = 'all'")
            .where("counted = 'group'")
            .orderBy("system")
            .select("system", "ads", "number", "low")
            .collectAsList();
    assertEquals(
        List.of("baseline", "baseline_wide", "run"),
        rows.stream().map(row -> row.getString(0)).toList());
    assertEquals(List.of(1.0, .75, 8 / 12.0), rows.stream().map(row -> row.getDouble(2)).toList());
    assertEquals(4, rows.get(2).getLong(1));
    assertEquals(List.of(true, true, false), rows.stream().map(row -> row.isNullAt(3)).toList());
  }

  private void publish(SparkSession spark) {
    try (Run run =
        Store.open(folder.resolve("out").toString(), () -> spark)
            .beginRun(LocalDate.of(2024, 3, 4))) {
      run.append(
          Table.of(spark, AdText.class, List.of(text("t1"), text("t2"), text("t3"), text("t4"))));
      run.append(
          Table.of(
              spark,
              Contact.class,
              List.of(phone("t2", List.of()), phone("t3", List.of("words")))));
      run.append(
          Table.of(
              spark,
              Sighting.class,
              List.of(
                  sighting("a", "t1"),
                  sighting("b", "t1"),
                  sighting("b", "t2"),
                  sighting("c", "t3"),
                  sighting("d", "t4"))));
      run.append(
          Table.of(
              spark,
              ImageHash.class,
              List.of(
                  new ImageHash("c", "pdq", "ff", 90, "1"),
                  new ImageHash("d", "pdq", "ff", 90, "1"))));
      run.append(Table.of(spark, TextPair.class, List.of(new TextPair("same t1", "same t2", .8))));
      run.write(
          Table.of(
              spark,
              Posting.class,
              List.of(
                  posting("a", "t1"), posting("b", "t2"), posting("c", "t3"), posting("d", "t4"))));
      run.write(
          Table.of(
              spark,
              ClusterMember.class,
              List.of(
                  member("one", "a"), member("one", "b"), member("one", "c"), member("two", "d"))));
      run.write(
          Table.of(
              spark,
              Link.class,
              List.of(new Link("b", "c", List.of(), -3, 2, "joined", "shared"))));
      run.publish(
          new Summary(
              "digest",
              List.of(),
              Map.of("read", 5L, "accepted", 5L),
              Manifest.Verdict.published(),
              List.of(),
              0));
    }
  }

  private static AdText text(String id) {
    return new AdText(
        id, null, "body " + id, "US", "eng", "body", "same " + id, 0, false, null, "1");
  }

  private static Contact phone(String text, List<String> disguise) {
    return new Contact(text, null, "phone", "+12025550101", "raw", "body", 0, 3, disguise, .9, "1");
  }

  private static Sighting sighting(String posting, String text) {
    return new Sighting(
        posting,
        text,
        posting + text,
        "north",
        "dump.csv",
        1,
        0,
        9,
        null,
        upper(posting),
        null,
        "Pier",
        "Poster " + posting,
        null,
        null,
        List.of(),
        "1");
  }

  private static Posting posting(String id, String text) {
    @Nullable String nothing = null;
    return new Posting(
        id,
        "north",
        upper(id),
        nothing,
        nothing,
        "body",
        "Pier",
        "Poster " + id,
        nothing,
        null,
        null,
        null,
        1,
        1,
        text,
        id);
  }

  private static ClusterMember member(String cluster, String posting) {
    return new ClusterMember(cluster, posting, "north", upper(posting));
  }

  private static String upper(String id) {
    return id.toUpperCase(java.util.Locale.ROOT);
  }
}
