package clew.jobs.report;

import java.util.HashMap;
import java.util.Map;

/**
 * How a page shows values of evidence: as they are, or masked, each as a number of its kind. One
 * for each page: numbers go in the order in which values come up on it.
 */
final class Values {
  private final boolean masked;
  private final Map<String, String> words;
  private final Map<String, String> numbers = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>();

  /**
   * @param words of passages, by the hash that evidence has
   */
  Values(boolean masked, Map<String, String> words) {
    this.masked = masked;
    this.words = words;
  }

  boolean masked() {
    return masked;
  }

  /** Empty where there is none: two things differ, and that is all. */
  String of(String kind, String value) {
    if (value.isEmpty()) {
      return "";
    }
    if (masked) {
      return numbers.computeIfAbsent(
          kind + " " + value, name -> Told.words(kind) + " " + last.merge(kind, 1, Integer::sum));
    }
    if (kind.equals("passage")) {
      String told = words.get(value);
      return told == null ? value : "“" + told + " …”";
    }
    return value;
  }

  /** Words of an ad, or of a dump's names; left out where values are masked. */
  String text(String text) {
    return masked ? "" : text;
  }
}
