package clew.pipeline.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a dump writes its records. */
public enum Format {
  /** Delimited text, one record a line unless a quoted value holds line ends. */
  CSV("csv"),
  /** Objects, each on one line; a line may hold several, one after the other. */
  JSON_LINES("json-lines"),
  /** Objects one after the other, or in one array, laid out in any way. */
  JSON("json"),
  /** Rows of a Parquet file, read by its own schema. */
  PARQUET("parquet"),
  /** Pages in a web archive (WARC or ARC), read by CSS selectors. */
  WARC("warc");

  private final String word;

  Format(String word) {
    this.word = word;
  }

  /** The word that profiles use. */
  public String word() {
    return word;
  }

  /** Whether a record may leave out what it has nothing for: there is no header to hold it to. */
  public boolean leavesOut() {
    return this == JSON_LINES || this == JSON || this == WARC;
  }

  /** Whether a file that is not packed can be read from the middle on. */
  boolean isSplit() {
    return this == CSV || this == JSON_LINES;
  }

  /** Whether a file is text from end to end. */
  boolean isText() {
    return this != PARQUET && this != WARC;
  }

  static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }
}
