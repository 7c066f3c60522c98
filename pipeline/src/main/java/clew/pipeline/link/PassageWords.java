package clew.pipeline.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of passages, for people. Evidence names a passage by the hash of its first words, since
 * linking knows no more of it; who asks is shown what stands in the texts.
 */
public final class PassageWords {
  private PassageWords() {}

  /**
   * What is compared of a text.
   *
   * @param comparison a comparison text
   * @param bodyAt where the body begins in it, in UTF-16 units
   */
  public static String compared(String comparison, int bodyAt) {
    return NodeText.of(0, "", comparison, bodyAt).text();
  }

  /**
   * The passages that two ads share: runs of words that stand in both, each as long as it is in the
   * first.
   *
   * @param one all that is compared of the first ad, a text for each of its versions
   * @param other the same of the second
   * @return by each hash that evidence may have for it: those of any five words of it
   */
  public static Map<String, String> shared(List<String> one, List<String> other) {
    Set<Long> known = new HashSet<>();
    for (String text : other) {
      for (long gram : new TextUnits(text).grams()) {
        known.add(gram);
      }
    }
    Map<String, String> shared = new HashMap<>();
    for (String text : one) {
      runs(text, known, shared);
    }
    return shared;
  }

  /** Of two runs with the same words in them the longer one counts. */
  private static void runs(String text, Set<Long> known, Map<String, String> shared) {
    TextUnits units = new TextUnits(text);
    long[] grams = units.grams();
    for (int first = 0; first < grams.length; first++) {
      int end = first;
      while (end < grams.length && known.contains(grams[end])) {
        end++;
      }
      if (end > first) {
        int last = units.gramEnd(end - 1) - 1;
        String run = text.substring(units.start(first), units.end(last));
        for (int unit = first; unit < end; unit++) {
          shared.merge(name(grams[unit]), run, PassageWords::longer);
        }
        first = end;
      }
    }
  }

  private static String longer(String one, String other) {
    return other.length() > one.length() ? other : one;
  }

  /** The first words of the passages of a text, by the hash that evidence has. */
  public static Map<String, String> of(String text) {
    TextUnits units = new TextUnits(text);
    long[] grams = units.grams();
    Map<String, String> words = new LinkedHashMap<>();
    for (int unit = 0; unit < grams.length; unit++) {
      words.putIfAbsent(name(grams[unit]), units.gramText(unit));
    }
    return words;
  }

  /** As evidence names a passage. */
  static String name(long gram) {
    return HexFormat.of().toHexDigits(gram);
  }
}
