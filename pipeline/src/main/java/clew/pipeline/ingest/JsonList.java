package clew.pipeline.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The parts of a value that is a JSON array of texts; any other value is its own only part. */
final class JsonList {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonList() {}

  static List<String> of(String value) {
    if (!value.startsWith("[")) {
      return List.of(value);
    }
    try (JsonParser parser = FACTORY.createParser(value)) {
      List<String> parts = new ArrayList<>();
      parser.nextToken();
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        if (token == null || !token.isScalarValue()) {
          return List.of(value);
        }
        if (token != JsonToken.VALUE_NULL && !parser.getText().isBlank()) {
          parts.add(WholeText.of(parser.getText()));
        }
      }
      return parts;
    } catch (IOException e) {
      return List.of(value);
    }
  }
}
