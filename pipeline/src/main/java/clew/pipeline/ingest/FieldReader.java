package clew.pipeline.ingest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the value of one field from a record. */
final class FieldReader {
  private final String name;
  private final FieldSource source;
  private final String fileName;
  private final Set<String> absent;
  private final @Nullable FieldPattern pattern;
  private final int longestAbsent;

  /**
   * @param name what the profile calls the field: notes begin with it
   * @param fileName of the dump, without folders
   * @param absent what the site writes where there is nothing
   */
  FieldReader(String name, FieldSource source, String fileName, Set<String> absent) {
    this.name = name;
    this.source = source;
    this.fileName = fileName;
    this.absent = absent;
    this.pattern = source.pattern() == null ? null : new FieldPattern(source.pattern());
    this.longestAbsent = absent.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The value; null where there is none, or the pattern does not fit, which is noted. */
  @Nullable String read(RawRecord.Values values, Notes notes) {
    String text = text(values);
    if (text == null) {
      return null;
    }
    if (pattern == null) {
      return text;
    }
    String value = pattern.find(text.strip());
    if (value == null) {
      notes.add(name, "the pattern of the profile does not fit");
      return null;
    }
    return isAbsent(value) ? null : value;
  }

  /** Of the columns that may hold it, the first that does. */
  private @Nullable String text(RawRecord.Values values) {
    String text = present(source.column(), values);
    for (int i = 0; text == null && i < source.otherwise().size(); i++) {
      text = present(source.otherwise().get(i), values);
    }
    return text;
  }

  private @Nullable String present(String column, RawRecord.Values values) {
    String text = column.equals(FieldSource.FILE) ? fileName : values.of(column);
    return text == null || isAbsent(text) ? null : text;
  }

  private boolean isAbsent(String text) {
    String stripped = text.strip();
    // Most texts are too long to be absent: no need to hash them.
    return stripped.isEmpty() || (stripped.length() <= longestAbsent && absent.contains(stripped));
  }
}
