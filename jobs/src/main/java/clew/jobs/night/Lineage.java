package clew.jobs.night;

import clew.jobs.store.Build;
import clew.models.Complaint;
import clew.models.Exit;
import clew.models.Kind;
import clew.models.TableInfo;
import clew.models.Tables;
import clew.pipeline.ingest.Dump;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells what was read and what was written, as OpenLineage events, a line each in a file. Its own
 * client would bring 20 jars for this. Names of files are in it, no content.
 */
final class Lineage {
  private static final String SCHEMA =
      "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
  private static final String PRODUCER = "urn:clew:" + Build.version();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final List<Dump> dumps;
  private final String output;
  private final String run = UUID.randomUUID().toString();

  Lineage(Path file, List<Dump> dumps, String output) {
    this.file = file;
    this.dumps = List.copyOf(dumps);
    this.output = output;
  }

  /** START, COMPLETE or FAIL. */
  void tell(String type, Instant now) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("eventType", type);
    event.put("eventTime", now.toString());
    event.put("run", Map.of("runId", run));
    event.put("job", Map.of("namespace", "clew", "name", "run"));
    event.put("inputs", dumps.stream().map(dump -> dataset(dump.path())).toList());
    event.put("outputs", Tables.all().stream().map(this::table).toList());
    event.put("producer", PRODUCER);
    event.put("schemaURL", SCHEMA);
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(event) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new Complaint(Exit.TRANSIENT, "lineage_file " + file + " cannot be written", e);
    }
  }

  private Map<String, String> table(Class<? extends Record> type) {
    TableInfo info = Tables.info(type);
    String folder = info.kind() == Kind.JUDGEMENT ? "runs/*/" : "facts/";
    return dataset(output + "/" + folder + info.name());
  }

  private static Map<String, String> dataset(String name) {
    return Map.of("namespace", "file", "name", name);
  }
}
