package clew.pipeline.ingest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
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
  @Nullable String read(RawRecord.Values values, List<String> notes) {
    String column = source.column();
    String text = column.equals(FieldSource.FILE) ? fileName : values.of(column);
    if (text == null || isAbsent(text)) {
      return null;
    }
    String value = pattern == null ? text : found(pattern, text.strip());
    if (value == null) {
      notes.add(name + ": the pattern of the profile does not fit");
      return null;
    }
    return isAbsent(value) ? null : WholeText.of(value);
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
