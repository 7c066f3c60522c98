package clew.pipeline.ingest;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field comes from.
 *
 * @param column name of a column, or {@link #FILE} for the name of the file
 * @param otherwise columns that hold it where that one does not, in this order: other names that
 *     the site gave it
 * @param pattern an RE2 expression whose first group, or whole match where it has none, is the
 *     value, spaces round the column left out; null where the whole column is
 * @param formats of a time: {@code iso} or patterns of java.time; empty for text
 */
public record FieldSource(
    String column, List<String> otherwise, @Nullable String pattern, List<String> formats)
    implements Serializable {
  /** The name of the file itself, without its folders. */
  public static final String FILE = "$file";

  public FieldSource {
    otherwise = List.copyOf(otherwise);
    formats = List.copyOf(formats);
  }

  public FieldSource(String column, @Nullable String pattern, List<String> formats) {
    this(column, List.of(), pattern, formats);
  }

  /** A column as it is. */
  public static FieldSource of(String column) {
    return new FieldSource(column, null, List.of());
  }
}
