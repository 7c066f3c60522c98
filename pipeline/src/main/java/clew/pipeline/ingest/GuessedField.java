package clew.pipeline.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a profile may say of one field.
 *
 * @param field as profiles call it
 * @param columns one, or several for contacts
 * @param pattern cuts the value out; null where all of it is meant
 * @param formats of times, else empty
 * @param doubt why it may be wrong; null where it is hardly
 * @param extras further keys and values, as of images, in pairs
 */
record GuessedField(
    String field,
    List<String> columns,
    @Nullable String pattern,
    List<String> formats,
    @Nullable String doubt,
    List<String> extras) {

  static GuessedField of(String field, String column, @Nullable String doubt) {
    return new GuessedField(field, List.of(column), null, List.of(), doubt, List.of());
  }
}
