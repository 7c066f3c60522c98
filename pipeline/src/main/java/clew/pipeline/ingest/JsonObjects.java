package clew.pipeline.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads one JSON object after the other, strictly. */
final class JsonObjects {
  /**
   * Keys are not interned: a hostile file has as many as it likes, and they would stay for ever.
   */
  private final JsonFactory factory =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonScanner.MOST_DEPTH)
                  .maxStringLength(Records.MOST_RECORD_BYTES)
                  .build())
          .build();

  /**
   * @throws JsonProcessingException where it is not one object of JSON and nothing else
   */
  JsonValues read(String text) throws JsonProcessingException {
    try (JsonParser parser = factory.createParser(text)) {
      return read(parser, text);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private static JsonValues read(JsonParser parser, String text) throws IOException {
    Map<String, String> values = new HashMap<>();
    Set<String> columns = new LinkedHashSet<>();
    boolean image = false;
    boolean escapes = text.contains("\\u");
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String column = parser.currentName();
      columns.add(column);
      values.remove(column);
      JsonToken token = parser.nextToken();
      if (token.isStructStart()) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        image |= passNested(parser);
        values.put(column, text.substring(start, (int) parser.currentLocation().getCharOffset()));
      } else if (token != JsonToken.VALUE_NULL) {
        String value = parser.getText();
        // Only an escape can write half of a pair.
        values.put(column, escapes ? WholeText.of(value) : value);
        image |= token == JsonToken.VALUE_STRING && ImageBytes.in(value);
      }
    }
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "something follows the object");
    }
    return new JsonValues(values, columns, image);
  }

  /** Reads on to the end of an array or object; whether a text in it carries an image. */
  private static boolean passNested(JsonParser parser) throws IOException {
    boolean image = false;
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new JsonParseException(parser, "it ends within");
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      image |= token == JsonToken.VALUE_STRING && ImageBytes.in(parser.getText());
    }
    return image;
  }
}
