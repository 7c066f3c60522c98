package clew.jobs.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON objects, one a line, with only such characters in their texts as any format may hold. */
final class JsonLines {
  private final JsonGenerator to;

  /** Into a writer that stays open. */
  JsonLines(Writer to) throws IOException {
    this.to =
        new JsonFactory()
            .createGenerator(to)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    this.to.setRootValueSeparator(null);
  }

  /**
   * Writes an object and ends the line.
   *
   * @param fields texts, numbers, booleans, instants as texts, collections and maps of these; what
   *     is null is left out
   */
  void line(Map<String, ? extends @Nullable Object> fields) throws IOException {
    object(fields);
    to.writeRaw('\n');
  }

  /** Hands all that was written to the writer. */
  void flush() throws IOException {
    to.flush();
  }

  private void object(Map<?, ?> fields) throws IOException {
    to.writeStartObject();
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      if (field.getValue() != null) {
        to.writeFieldName(String.valueOf(field.getKey()));
        value(field.getValue());
      }
    }
    to.writeEndObject();
  }

  private void value(Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof Collection<?> many) {
      to.writeStartArray();
      for (Object one : many) {
        value(one);
      }
      to.writeEndArray();
    } else if (value instanceof Number number) {
      to.writeNumber(number.toString());
    } else if (value instanceof Boolean bool) {
      to.writeBoolean(bool);
    } else {
      to.writeString(Characters.legal(value.toString()));
    }
  }
}
