package clew.models.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping in a YAML document that is read key by key; what is wrong with it is collected. */
final class Entry {
  private final String path;
  private final Map<?, ?> values;
  private final List<String> problems;
  private final Set<String> asked = new HashSet<>();

  Entry(String path, @Nullable Object value, List<String> problems) {
    this.path = path;
    this.problems = problems;
    if (value instanceof Map<?, ?> map) {
      this.values = map;
    } else {
      this.values = Map.of();
      problem("is not a mapping of names to values");
    }
  }

  void problem(String what) {
    problems.add(path + " " + what);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) {
    Object value = value(key);
    if (value instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    problem("needs a text as " + key);
    return "";
  }

  String word(String key, Set<String> allowed) {
    String word = text(key);
    if (!word.isEmpty() && !allowed.contains(word)) {
      problem("has " + key + " '" + word + "', not one of " + new java.util.TreeSet<>(allowed));
    }
    return word;
  }

  double number(String key) {
    Object value = value(key);
    if (value instanceof Number number && number.doubleValue() >= 0) {
      return number.doubleValue();
    }
    problem("needs a number, 0 or more, as " + key);
    return 0;
  }

  long count(String key) {
    double number = number(key);
    if (number != Math.rint(number)) {
      problem("needs a whole number as " + key);
    }
    return (long) number;
  }

  Entry entry(String key) {
    return new Entry(path + "." + key, value(key), problems);
  }

  List<?> list(String key) {
    if (value(key) instanceof List<?> list) {
      return list;
    }
    problem("needs a list as " + key);
    return List.of();
  }

  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    values.keySet().forEach(key -> keys.add(String.valueOf(key)));
    return keys;
  }

  /** To be called at the end: a key that nobody asked for is a slip of the pen. */
  void nothingElse() {
    keys().stream()
        .filter(key -> !asked.contains(key))
        .sorted()
        .forEach(key -> problem("has an unknown key '" + key + "'"));
  }

  private @Nullable Object value(String key) {
    asked.add(key);
    return values.get(key);
  }
}
