package clew.jobs.evaluate;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The plainest of all linkers, to stand beside ours: whoever shares a value is one hand, and so is
 * whoever shares one with that. It has no idea of what is common.
 */
public final class Closure {
  private final Map<String, Integer> postings;
  private final Map<String, Integer> firstWith = new HashMap<>();
  private int[] parent;

  /** Nobody known. */
  public Closure() {
    this.postings = new HashMap<>();
    this.parent = new int[1 << 10];
  }

  /** Begins with what another one has joined; what is told from here on joins further. */
  public Closure(Closure other) {
    this.postings = new HashMap<>(other.postings);
    this.parent = other.parent.clone();
  }

  /**
   * Joins all that share a value, directly or through others.
   *
   * @param valuesOf what each posting carries, kinds told apart: {@code "phone +12025550123"}
   * @return the cluster of each posting: the least of its postings
   */
  public static Map<String, String> of(Map<String, ? extends Collection<String>> valuesOf) {
    Closure closure = new Closure();
    valuesOf.forEach(
        (posting, values) -> {
          int number = closure.number(posting);
          values.forEach(value -> closure.carries(number, value));
        });
    return closure.clusters();
  }

  /** Told of a value that a posting carries; in any order, and as often as one likes. */
  public void carries(int number, String value) {
    Integer other = firstWith.putIfAbsent(value, number);
    if (other != null && other != number) {
      parent[find(other)] = find(number);
    }
  }

  /** The cluster of each posting so far: the least of its postings. */
  public Map<String, String> clusters() {
    String[] least = new String[postings.size()];
    postings.forEach(
        (posting, number) -> {
          int root = find(number);
          least[root] =
              least[root] == null || posting.compareTo(least[root]) < 0 ? posting : least[root];
        });
    Map<String, String> clusters = new HashMap<>(2 * least.length);
    postings.forEach((posting, number) -> clusters.put(posting, least[find(number)]));
    return clusters;
  }

  /** The number of a posting, which is alone if it was not known. */
  public int number(String posting) {
    Integer known = postings.get(posting);
    if (known != null) {
      return known;
    }
    int number = postings.size();
    postings.put(posting, number);
    if (number == parent.length) {
      parent = Arrays.copyOf(parent, 2 * number);
    }
    parent[number] = number;
    return number;
  }

  private int find(int number) {
    int at = number;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
