package clew.pipeline.ingest;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a JSON object: texts as they are, everything else as it is written. */
final class JsonValues implements RawRecord.Values {
  private final Map<String, String> values;
  private final Set<String> columns;
  private final boolean image;

  /**
   * @param values those that are not null
   * @param columns every key, those with null too
   * @param image whether any text within, at any depth, carries an image
   */
  JsonValues(Map<String, String> values, Set<String> columns, boolean image) {
    this.values = values;
    this.columns = columns;
    this.image = image;
  }

  Set<String> columns() {
    return columns;
  }

  @Override
  public @Nullable String of(String column) {
    return values.get(column);
  }

  @Override
  public boolean carryImage() {
    return image;
  }
}
