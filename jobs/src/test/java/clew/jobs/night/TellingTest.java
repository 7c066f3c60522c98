package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.store.Manifest;
import clew.models.Exit;
import clew.pipeline.ingest.Dump;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What monitors are told. */
final class TellingTest {
  private static final Instant NOW = Instant.parse("2024-03-04T02:30:00Z");

  @TempDir Path folder;

  static Manifest manifest() {
    return new Manifest(
        1,
        "2024-03-03-001",
        1,
        "2024-03-03",
        "0",
        "c",
        "d",
        null,
        Manifest.Verdict.degraded(List.of("one file")),
        new TreeMap<>(Map.of("postings", 410L)),
        List.of(),
        new TreeMap<>(),
        List.of(new Manifest.Stage("weigh \"links\"", 1.5, 3, 100)),
        100,
        "2024-03-03T02:31:00.5Z",
        List.of(
            new Manifest.Figures("2024-03-03-001", new TreeMap<>(Map.of("largest_cluster", .125)))),
        null,
        null);
  }

  @Test
  void metricsAreInTheTextFormatOfPrometheus() {
    String metrics = Metrics.of(Exit.GATE_FAILED, NOW, Optional.of(manifest()));

    List<String> values = metrics.lines().filter(line -> !line.startsWith("#")).toList();
    assertEquals(
        List.of(
            "clew_last_run_exit_code 40",
            "clew_last_run_timestamp_seconds 1709519400",
            "clew_published_timestamp_seconds 1.7094330605E9",
            "clew_published_degraded 1",
            "clew_published_count{count=\"postings\"} 410",
            "clew_gate_value{gate=\"largest_cluster\"} 0.125",
            "clew_stage_seconds{stage=\"weigh \\\"links\\\"\"} 1.5",
            "clew_peak_memory_bytes 104857600",
            "clew_tables_bytes 0"),
        values);
    assertEquals(values.size(), metrics.lines().filter(line -> line.startsWith("# TYPE")).count());
  }

  @Test
  void metricsFileIsReplacedWhole() throws IOException {
    Path file = folder.resolve("clew.prom");

    MetricsFile.write(file, "a 1\n");
    MetricsFile.write(file, "a 2\n");

    assertEquals("a 2\n", Files.readString(file));
    try (var names = Files.list(folder)) {
      assertEquals(1, names.count());
    }
  }

  @Test
  void lineageEventsHaveWhatTheirSchemaRequires() throws IOException {
    Path file = folder.resolve("lineage.jsonl");
    Lineage lineage = new Lineage(file, List.<Dump>of(), "/out");

    lineage.tell("START", NOW);
    lineage.tell("COMPLETE", NOW.plusSeconds(60));

    List<String> lines = Files.readAllLines(file);
    assertEquals(2, lines.size());
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    JsonNode last = new ObjectMapper().readTree(lines.get(1));
    for (JsonNode event : List.of(first, last)) {
      for (String required : List.of("eventTime", "producer", "schemaURL", "run", "job")) {
        assertTrue(event.has(required), required);
      }
      assertEquals("clew", event.get("job").get("namespace").asText());
      assertEquals("run", event.get("job").get("name").asText());
      event
          .get("outputs")
          .forEach(output -> assertTrue(output.has("namespace") && output.has("name")));
    }
    assertEquals("2024-03-04T02:30:00Z", first.get("eventTime").asText());
    assertEquals(first.get("run"), last.get("run"));
    String run = first.get("run").get("runId").asText();
    assertEquals(run, UUID.fromString(run).toString());
  }
}
