package clew.jobs.benchmark;

import clew.models.Complaint;
import clew.models.Exit;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The raw results, a JSON file for each benchmark: what every figure of {@code BENCHMARKS.md} can
 * be traced to. What is measured again replaces what was measured before; the rest stays, so that
 * the million need not be run each time.
 */
final class Results {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;

  Results(Path folder) {
    this.folder = folder;
  }

  List<Row> read(String benchmark) {
    Path file = file(benchmark);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return JSON.readValue(file.toFile(), new TypeReference<List<Row>>() {});
    } catch (IOException e) {
      throw new Complaint(
          Exit.CONFIGURATION, file + " is not what a benchmark wrote: remove it", e);
    }
  }

  /** Puts new rows among the old, and gives all. */
  List<Row> merge(String benchmark, List<Row> fresh) {
    List<Row> all = merged(read(benchmark), fresh);
    try {
      Files.createDirectories(folder);
      Files.writeString(file(benchmark), JSON.writeValueAsString(all) + "\n");
    } catch (IOException e) {
      throw new Complaint(Exit.TRANSIENT, file(benchmark) + " cannot be written", e);
    }
    return all;
  }

  static List<Row> merged(List<Row> old, List<Row> fresh) {
    Map<Map<String, String>, Row> rows = new LinkedHashMap<>();
    old.forEach(row -> rows.put(row.what(), row));
    fresh.forEach(row -> rows.put(row.what(), row));
    return new ArrayList<>(rows.values());
  }

  private Path file(String benchmark) {
    return folder.resolve(benchmark + ".json");
  }
}
