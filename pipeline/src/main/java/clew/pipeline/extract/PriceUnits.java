package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the unit of time that a price buys, behind it ("$200/hr", "80 € la hora") or before it ("30
 * min: $80"), by {@code time-units.txt}.
 */
final class PriceUnits {
  /** A unit, and where it begins and ends with everything that joins it to the price. */
  record Unit(String name, int start, int end) {}

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String FOR_EACH =
      "(?:/|per|an?|p/|por|par|pro|je|for|every|each|la|al|le|de\\sl['’]|l['’]|all['’]|die|im|in\\sder|pr\\.?|i|в|за)"
          + "\\s{0,2}(?:(?:1|one|an?)\\s)?";
  private static final String ENDS = "(?![\\p{L}\\d])";

  /** Characters before a price that are looked at. Chosen: two words and a sign. */
  private static final int REACH = 24;

  private final Map<String, String> names = new TreeMap<>();
  private final Pattern behind;
  private final Pattern before;

  PriceUnits() {
    List<String> each = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    List<String> first = new ArrayList<>();
    for (String line : RuleFiles.lines("time-units.txt")) {
      String[] parts = line.split("\t", -1);
      add(each, parts[0], parts[1]);
      add(alone, parts[0], parts[2]);
      add(first, parts[0], parts[3]);
    }
    behind =
        Pattern.compile(
            "\\s{0,2}(?:" + FOR_EACH + "(" + any(each) + ")|(" + any(alone) + "))" + ENDS, FLAGS);
    before =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}.,/])(?:("
                + any(first)
                + ")\\s{0,2}(?:rate|price|session|is|for|only)?\\s{0,2}[:=–—-]?|(?<!\\d\\s)("
                + any(each)
                + ")\\s{0,2}(?:rate)?\\s{0,2}[:=])\\s{0,2}$",
            FLAGS);
  }

  private void add(List<String> words, String name, String written) {
    for (String word : written.split("\\|", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
        names.put(key(word), name);
      }
    }
  }

  private static String key(String word) {
    return word.toLowerCase(java.util.Locale.ROOT).replace(" ", "");
  }

  /** One of the words, the longest that fits; a space in it may be left out. */
  private static String any(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
        .map(word -> Pattern.quote(word).replace(" ", "\\E\\s?\\Q"))
        .collect(Collectors.joining("|"));
  }

  /** The unit right behind a price; null if there is none. */
  @Nullable Unit behind(String text, int end) {
    Matcher match = behind.matcher(text).region(end, text.length()).useTransparentBounds(true);
    if (!match.lookingAt()) {
      return null;
    }
    String word = match.group(1) == null ? match.group(2) : match.group(1);
    return new Unit(name(word), end, match.end());
  }

  /**
   * The unit right before a price; null if there is none.
   *
   * @param from what stands before is another price's
   */
  @Nullable Unit before(String text, int start, int from) {
    int reach = Math.max(from, start - REACH);
    if (start - reach < 2) {
      return null;
    }
    Matcher match = before.matcher(text).region(reach, start).useTransparentBounds(true);
    if (!match.find()) {
      return null;
    }
    String word = match.group(1) == null ? match.group(2) : match.group(1);
    return new Unit(name(word), match.start(), start);
  }

  private String name(String word) {
    return names.getOrDefault(key(word.replaceAll("\\s", "")), "hour");
  }
}
