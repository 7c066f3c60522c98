package clew.jobs.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares a document with a schema: the few words of JSON Schema that {@code
 * scheduled-spark-application.yaml} uses, and {@code values} for maps with free keys. Keys that the
 * schema does not name are wrong.
 */
final class YamlShape {
  private final List<String> problems = new ArrayList<>();

  private YamlShape() {}

  static List<String> problems(Object schema, Object document) {
    YamlShape shape = new YamlShape();
    shape.look("", map(schema), document);
    return shape.problems;
  }

  private void look(String path, Map<?, ?> schema, @Nullable Object value) {
    if (schema.get("enum") instanceof List<?> words) {
      check(words.contains(value), path, value + " is none of " + words);
      return;
    }
    switch (String.valueOf(schema.get("type"))) {
      case "string" -> check(value instanceof String, path, value + " is no text");
      case "integer" -> check(value instanceof Integer, path, value + " is no whole number");
      case "boolean" -> check(value instanceof Boolean, path, value + " is neither true nor false");
      case "array" -> items(path, map(schema.get("items")), value);
      default -> keys(path, schema, value);
    }
  }

  private void items(String path, Map<?, ?> schema, @Nullable Object value) {
    check(value instanceof List, path, "is no list");
    if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        look(path + "[" + i + "]", schema, items.get(i));
      }
    }
  }

  private void keys(String path, Map<?, ?> schema, @Nullable Object value) {
    check(value instanceof Map, path, "holds no keys");
    if (!(value instanceof Map<?, ?> keys)) {
      return;
    }
    if (schema.get("required") instanceof List<?> required) {
      required.forEach(key -> check(keys.containsKey(key), path, key + " is missing"));
    }
    for (Map.Entry<?, ?> key : keys.entrySet()) {
      Object its =
          schema.containsKey("values")
              ? schema.get("values")
              : map(schema.get("properties")).get(key.getKey());
      check(its != null, path, "unknown key " + key.getKey());
      if (its != null) {
        look(path + "." + key.getKey(), map(its), key.getValue());
      }
    }
  }

  private void check(boolean holds, String path, String problem) {
    if (!holds) {
      problems.add(path + " " + problem);
    }
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
