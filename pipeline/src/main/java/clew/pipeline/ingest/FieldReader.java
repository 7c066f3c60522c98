package clew.pipeline.ingest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the value of one field from a record. */
final class FieldReader {
  private final String name;
  private final FieldSource source;
  private final String fileName;
  private final Set<String> absent;
  private final @Nullable Pattern pattern;

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
    this.pattern = source.pattern() == null ? null : Pattern.compile(source.pattern());
  }

  /** The value; null where there is none, or the pattern does not fit, which is noted. */
  @Nullable String read(RawRecord.Values values, Notes notes) {
    String text = text(values);
    if (text == null) {
      return null;
    }
    String value = pattern == null ? text : found(pattern, text.strip());
    if (value == null) {
      notes.add(name, "the pattern of the profile does not fit");
      return null;
    }
    return isAbsent(value) ? null : WholeText.of(value);
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
    return stripped.isEmpty() || absent.contains(stripped);
  }

  private static @Nullable String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String group = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    return group == null ? "" : group;
  }
}
