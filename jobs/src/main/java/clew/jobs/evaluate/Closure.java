package clew.jobs.evaluate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The plainest of all linkers, to stand beside ours: whoever shares a value is one hand, and so is
 * whoever shares one with that. It has no idea of what is common.
 */
public final class Closure {
  private final Map<String, String> parent = new HashMap<>();

  private Closure() {}

  /**
   * Joins all that share a value, directly or through others.
   *
   * @param valuesOf what each posting carries, kinds told apart: {@code "phone +12025550123"}
   * @return the cluster of each posting: the least of its postings
   */
  public static SortedMap<String, String> of(Map<String, ? extends Collection<String>> valuesOf) {
    Closure closure = new Closure();
    Map<String, String> first = new HashMap<>();
    SortedMap<String, String> clusters = new TreeMap<>();
    for (var posting : new TreeMap<>(valuesOf).entrySet()) {
      closure.parent.put(posting.getKey(), posting.getKey());
      for (String value : posting.getValue()) {
        String other = first.putIfAbsent(value, posting.getKey());
        if (other != null) {
          closure.join(other, posting.getKey());
        }
      }
    }
    valuesOf.keySet().forEach(posting -> clusters.put(posting, closure.find(posting)));
    return clusters;
  }

  private void join(String one, String other) {
    String a = find(one);
    String b = find(other);
    if (a.compareTo(b) < 0) {
      parent.put(b, a);
    } else if (b.compareTo(a) < 0) {
      parent.put(a, b);
    }
  }

  private String find(String posting) {
    String at = posting;
    for (String above = above(at); !above.equals(at); above = above(at)) {
      parent.put(at, above(above));
      at = above;
    }
    return at;
  }

  private String above(String posting) {
    return parent.getOrDefault(posting, posting);
  }
}
