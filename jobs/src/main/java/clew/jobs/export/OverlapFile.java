package clew.jobs.export;

import clew.jobs.evaluate.CsvRows;
import clew.models.Complaint;
import clew.models.Disclaimer;
import clew.models.Exit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keyed hashes of what clusters carry, by cluster, as JSON lines: first what the file is, then a
 * line for each cluster. Their order follows from their hashes, so it says nothing.
 *
 * @param check tells the key that it was made under
 * @param clusters by their hash: the hashes of what they carry
 * @param own their ids, where those are known
 */
record OverlapFile(String check, Map<String, List<String>> clusters, Map<String, String> own) {
  private static final int VERSION = 1;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern CHECK = Pattern.compile("[0-9a-f]{16}");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How much was written. */
  record Counts(long clusters, long values) {}

  /** What stays with who wrote a file: which cluster is which. */
  static Path own(Path file) {
    return file.resolveSibling(file.getFileName() + ".own");
  }

  /** Writes the rows, which come by cluster. */
  static Counts write(String check, Iterator<OverlapValue> rows, Writer file) throws IOException {
    JsonLines lines = new JsonLines(file);
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("clew_overlap", VERSION);
    head.put("key", check);
    head.put("notice", Disclaimer.TEXT);
    lines.line(head);
    long clusters = 0;
    long values = 0;
    Ahead<OverlapValue> ahead = new Ahead<>(rows);
    for (List<OverlapValue> next = ahead.alike(OverlapValue::cluster);
        !next.isEmpty();
        next = ahead.alike(OverlapValue::cluster)) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("cluster", next.get(0).cluster());
      line.put("values", next.stream().map(OverlapValue::value).toList());
      lines.line(line);
      clusters++;
      values += next.size();
    }
    lines.flush();
    return new Counts(clusters, values);
  }

  /** Writes which cluster is which. */
  static void writeOwn(Iterator<OverlapCluster> rows, Writer file) throws IOException {
    CsvLines lines = new CsvLines(file, "cluster", "cluster_id");
    while (rows.hasNext()) {
      OverlapCluster row = rows.next();
      lines.row(row.cluster(), row.clusterId());
    }
  }

  /**
   * Reads a file, and what stays beside it, if that is there.
   *
   * @throws Complaint {@link Exit#INPUT_MISSING} where it is not there, or is no such file
   */
  static OverlapFile read(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      JsonNode head = JSON.readTree(String.valueOf(lines.readLine()));
      if (head.path("clew_overlap").asInt() != VERSION
          || !CHECK.matcher(head.path("key").asText()).matches()) {
        throw wrong(file, 1);
      }
      Map<String, List<String>> clusters = new LinkedHashMap<>();
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        JsonNode cluster = JSON.readTree(line);
        List<String> values = new ArrayList<>();
        cluster.path("values").forEach(value -> values.add(value.asText()));
        String name = cluster.path("cluster").asText();
        if (!HASH.matcher(name).matches()
            || !values.stream().allMatch(value -> HASH.matcher(value).matches())
            || clusters.put(name, List.copyOf(values)) != null) {
          throw wrong(file, number);
        }
      }
      return new OverlapFile(head.get("key").asText(), clusters, ids(own(file)));
    } catch (IOException e) {
      throw new Complaint(
          Exit.INPUT_MISSING,
          file + " cannot be read: name a file that clew overlap write made",
          e);
    }
  }

  private static Map<String, String> ids(Path own) throws IOException {
    Map<String, String> ids = new HashMap<>();
    if (Files.exists(own)) {
      try (BufferedReader file = Files.newBufferedReader(own, StandardCharsets.UTF_8)) {
        CsvRows rows = new CsvRows(file);
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
          if (row.size() == 2) {
            ids.put(row.get(0), row.get(1));
          }
        }
      }
    }
    return ids;
  }

  private static Complaint wrong(Path file, int line) {
    return new Complaint(
        Exit.INPUT_MISSING, file + " is no file that clew overlap write made: see line " + line);
  }
}
