package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.Sighting;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithSpark
final class CountDumpsTest {
  private static final IngestSettings SETTINGS = IngestSettings.of(LocalDate.of(2024, 3, 1));
  private static final SourceProfile PROFILE =
      SourceProfile.parse(
          "p.yaml", "source: s\nformat: json-lines\nfields: {source_posting_id: id, body: text}\n");

  @TempDir private Path folder;

  @Test
  void countsAdsRecrawlsAndResentRecords(SparkSession spark) throws IOException {
    List<Dump> dumps =
        List.of(
            dump("a", "{\"id\":1,\"text\":\"x\"}\n{\"id\":2,\"text\":\"x\"}\nbad\n"),
            dump("b", "{\"id\":1,\"text\":\"x\"}\n{\"id\":1,\"text\":\"y\"}\n"));

    DumpCounts counts = count(spark, SETTINGS, dumps, Optional.empty());

    assertEquals(4, counts.accepted());
    assertEquals(3, counts.distinct());
    assertEquals(2, counts.first());
    assertEquals(Map.of("malformed", 1L), counts.reasons());
    assertEquals(List.of("a", "b"), counts.files().stream().map(f -> f.sourceFile()).toList());
  }

  @Test
  void leavesOutWhatIsKnown(SparkSession spark) throws IOException {
    List<Dump> dumps = List.of(dump("a", "{\"id\":1,\"text\":\"x\"}\n{\"id\":1,\"text\":\"y\"}\n"));
    var ad = new IngestDumps(SETTINGS).apply(spark, dumps).records().collectAsList().get(0).ad();
    Sighting known =
        new Sighting(
            ad.postingId(),
            "t",
            ad.recordId(),
            "s",
            "old",
            1,
            0,
            1,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            "1");

    DumpCounts counts =
        count(spark, SETTINGS, dumps, Optional.of(Table.of(spark, Sighting.class, List.of(known))));

    assertEquals(2, counts.accepted());
    assertEquals(1, counts.distinct());
    assertEquals(0, counts.first());
  }

  @Test
  void countsTheSameOfALargeFileInParts(SparkSession spark) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      text.append("{\"id\":%d,\"text\":\"x%d\"}%n".formatted(i % 90, i % 200));
    }
    List<Dump> dumps = List.of(dump("a", text.toString()));

    DumpCounts whole = count(spark, SETTINGS, dumps, Optional.empty());
    DumpCounts parts =
        count(spark, new IngestSettings(SETTINGS.date(), 1000), dumps, Optional.empty());

    assertEquals(whole, parts);
    assertEquals(500, parts.accepted());
    assertEquals(90, parts.first());
  }

  private static DumpCounts count(
      SparkSession spark,
      IngestSettings settings,
      List<Dump> dumps,
      Optional<Table<Sighting>> known) {
    return new CountDumps(settings)
        .apply(
            JavaSparkContext.fromSparkContext(spark.sparkContext()), new ArrayList<>(dumps), known);
  }

  private Dump dump(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return new Dump(PROFILE, file.toString(), name, text.length());
  }
}
