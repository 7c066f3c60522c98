package clew.pipeline.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A profile proposed for a dump, and what was seen of it.
 *
 * @param source name made from the file's
 * @param compression how the file is packed, in lower case
 * @param csv null for other formats
 * @param absent what seems to stand where there is nothing
 * @param columns in the file's order
 * @param samples the first rows, by column
 */
public record ProposedProfile(
    String source,
    String compression,
    Format format,
    String encoding,
    boolean encodingIsSure,
    @Nullable CsvDialect csv,
    List<String> absent,
    List<GuessedColumn> columns,
    List<Map<String, String>> samples,
    String yaml) {

  /**
   * A column.
   *
   * @param kind what most of its values look like, in lower case
   * @param filled share of the rows that have a value
   * @param field what the profile makes of it; null for nothing
   */
  public record GuessedColumn(String name, String kind, double filled, @Nullable String field) {}

  public ProposedProfile {
    absent = List.copyOf(absent);
    columns = List.copyOf(columns);
    samples = List.copyOf(samples);
  }

  /** As one document: keys in snake_case. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", source);
    json.put("compression", compression);
    json.put("format", format.word());
    json.put("encoding", encoding);
    json.put("encoding_is_sure", encodingIsSure);
    json.put("csv", csv == null ? null : dialect(csv));
    json.put("absent", absent);
    json.put("columns", columns);
    json.put("samples", samples);
    json.put("yaml", yaml);
    return json;
  }

  private static Map<String, Object> dialect(CsvDialect csv) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("delimiter", csv.delimiter());
    json.put("quote", text(csv.quote()));
    json.put("escape", text(csv.escape()));
    json.put("header", csv.headerRows());
    json.put("columns", new ArrayList<>(csv.columns()));
    json.put("preamble", csv.preamble());
    return json;
  }

  static String text(char c) {
    return c == CsvDialect.NONE ? "" : String.valueOf(c);
  }
}
