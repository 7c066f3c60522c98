package clew.jobs.generate;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a part holds.
 *
 * @param rows by source, the broken ones among them
 * @param operators that begin in it, by kind
 */
record PartCounts(long ads, long broken, Map<String, Long> rows, Map<String, Long> operators)
    implements Serializable {
  PartCounts {
    rows = new TreeMap<>(rows);
    operators = new TreeMap<>(operators);
  }

  PartCounts plus(PartCounts other) {
    Map<String, Long> allRows = new TreeMap<>(rows);
    other.rows.forEach((source, number) -> allRows.merge(source, number, Long::sum));
    Map<String, Long> allOperators = new TreeMap<>(operators);
    other.operators.forEach((kind, number) -> allOperators.merge(kind, number, Long::sum));
    return new PartCounts(ads + other.ads, broken + other.broken, allRows, allOperators);
  }
}
