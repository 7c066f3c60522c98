package clew.pipeline.ingest;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What the rows of a sample say about one column.
 *
 * @param values those that are not blank, ends trimmed
 * @param rows of the sample
 */
record ColumnLook(String name, List<String> values, int rows) {
  /** In a hundred values, how many make a column's kind. Chosen. */
  private static final int MOST = 70;

  /** The kind of most values; text where there is no such. */
  ValueKind kind() {
    Map<ValueKind, Integer> counts = new EnumMap<>(ValueKind.class);
    values.forEach(value -> counts.merge(ValueKind.of(value), 1, Integer::sum));
    for (Map.Entry<ValueKind, Integer> count : counts.entrySet()) {
      if (count.getKey().hasForm() && isMost(count.getValue())) {
        return count.getKey();
      }
    }
    return values.isEmpty() ? ValueKind.EMPTY : ValueKind.TEXT;
  }

  /** Whether most values, seventy of a hundred, are so many. */
  boolean isMost(long count) {
    return !values.isEmpty() && count * 100 >= (long) MOST * values.size();
  }

  /** From 0 to 1: how many of the rows have a value. */
  double filled() {
    return rows == 0 ? 0 : (double) values.size() / rows;
  }

  /** From 0 to 1: how many of the values are different. */
  double distinct() {
    return values.isEmpty() ? 0 : (double) new HashSet<>(values).size() / values.size();
  }

  double length() {
    return values.stream().mapToInt(String::length).average().orElse(0);
  }
}
