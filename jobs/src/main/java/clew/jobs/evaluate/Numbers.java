package clew.jobs.evaluate;

import java.util.HashMap;
import java.util.Map;

/** Numbers names from 0 in the order in which they are first asked for. */
final class Numbers<N> {
  private final Map<N, Integer> numbers = new HashMap<>();
  private int next;

  int of(N name) {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    numbers.put(name, next);
    return next++;
  }

  /** A number that no name has. */
  int alone() {
    return next++;
  }

  int given() {
    return next;
  }
}
