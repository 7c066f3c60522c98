package clew.pipeline.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a dump writes its records. */
public enum Format {
  /** Delimited text, one record a line unless a quoted value holds line ends. */
  CSV("csv", true),
  /** Objects, each on one line; a line may hold several, one after the other. */
  JSON_LINES("json-lines", true),
  /** Objects one after the other, or in one array, laid out in any way. */
  JSON("json", true),
  PARQUET("parquet", false),
  WARC("warc", false);

  private final String word;
  private final boolean read;

  Format(String word, boolean read) {
    this.word = word;
    this.read = read;
  }

  /** The word that profiles use. */
  public String word() {
    return word;
  }

  /** Whether this version reads it. */
  boolean isRead() {
    return read;
  }

  static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }
}
