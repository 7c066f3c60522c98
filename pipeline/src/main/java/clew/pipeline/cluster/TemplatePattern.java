package clew.pipeline.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What texts of one family have in common, for people to read: the words that nearly all of them
 * share, in order, with {@link #SLOT} where they differ.
 *
 * <p>Words are compared without case and without signs around them, and shown as one text has them.
 * That text is the one with most of the common words, of equal ones the shortest, then the first in
 * order; all others are aligned with it, so that one odd text among ten changes nothing. The order
 * of the texts does not matter.
 */
public final class TemplatePattern {
  public static final String SLOT = "[…]";

  /** Stands at the end of a pattern that is longer than the reader cares for. */
  public static final String CUT = " …";

  /** Texts that are compared, spread over all in their order; chosen: more change little. */
  public static final int TEXTS = 12;

  /** Of each text, in words; chosen: what is longer is cut from the pattern anyway. */
  public static final int WORDS = 300;

  /** Code points in a pattern; chosen: four lines of a report. */
  public static final int LENGTH = 400;

  /** Tenths of the texts that must share a word; chosen. */
  private static final int SHARED_TENTHS = 9;

  private TemplatePattern() {}

  /**
   * The pattern of texts as they were scraped. Spaces and line ends become single spaces, control
   * characters disappear.
   *
   * @throws IllegalArgumentException where there is no text
   */
  public static String of(List<String> texts) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a template has no text");
    }
    List<Words> members = spread(texts.stream().distinct().sorted().toList());
    Words shown = mostCommon(members);
    return written(shown, new Alignments(shown, members));
  }

  /** The words of a text, and what they are compared by. */
  private record Words(List<String> shown, List<String> compared) {
    static Words of(String text) {
      List<String> shown = new ArrayList<>();
      StringBuilder word = new StringBuilder();
      text.codePoints()
          .takeWhile(point -> shown.size() < WORDS)
          .forEach(
              point -> {
                if (!separates(point)) {
                  word.appendCodePoint(point);
                } else if (word.length() > 0) {
                  shown.add(word.toString());
                  word.setLength(0);
                }
              });
      if (word.length() > 0) {
        shown.add(word.toString());
      }
      return new Words(shown, shown.stream().map(Words::bare).toList());
    }

    int size() {
      return shown.size();
    }

    private static boolean separates(int point) {
      return Character.isWhitespace(point)
          || Character.isSpaceChar(point)
          || Character.isISOControl(point);
    }

    /** Lower case, without signs before and after; a word of signs only is itself. */
    private static String bare(String word) {
      int[] points = word.toLowerCase(Locale.ROOT).codePoints().toArray();
      int start = 0;
      int end = points.length;
      while (start < end && !Character.isLetterOrDigit(points[start])) {
        start++;
      }
      while (end > start && !Character.isLetterOrDigit(points[end - 1])) {
        end--;
      }
      return start == end ? word : new String(points, start, end - start);
    }
  }

  /** How many of the texts share each word of the one that is shown, and the step to the next. */
  private static final class Alignments {
    private final List<int[]> places = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    Alignments(Words shown, List<Words> members) {
      for (Words member : members) {
        places.add(CommonWords.places(shown.compared(), member.compared()));
        sizes.add(member.size());
      }
    }

    boolean share(int word) {
      return enough(places.stream().filter(place -> place[word] >= 0).count());
    }

    /** Whether nothing stands between two words, or before the first: {@code before} is -1. */
    boolean adjoin(int before, int word) {
      return enough(
          places.stream()
              .filter(place -> place[word] == (before < 0 ? -1 : place[before]) + 1)
              .filter(place -> before < 0 || place[before] >= 0)
              .count());
    }

    /** Whether nothing stands after a word; or at all, where it is -1. */
    boolean endWith(int word) {
      int ending = 0;
      for (int member = 0; member < places.size(); member++) {
        int last = word < 0 ? -1 : places.get(member)[word];
        boolean lacking = word >= 0 && last < 0;
        ending += !lacking && last == sizes.get(member) - 1 ? 1 : 0;
      }
      return enough(ending);
    }

    private boolean enough(long texts) {
      return 10 * texts >= (long) SHARED_TENTHS * places.size();
    }
  }

  private static List<Words> spread(List<String> texts) {
    int count = Math.min(texts.size(), TEXTS);
    List<Words> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(Words.of(texts.get((int) ((long) i * texts.size() / count))));
    }
    return members;
  }

  private static Words mostCommon(List<Words> members) {
    Map<String, Integer> carriers = new HashMap<>();
    for (Words member : members) {
      new HashSet<>(member.compared()).forEach(word -> carriers.merge(word, 1, Integer::sum));
    }
    Words best = members.get(0);
    for (Words member : members) {
      int more = common(member, carriers, members.size()) - common(best, carriers, members.size());
      if (more > 0 || (more == 0 && member.size() < best.size())) {
        best = member;
      }
    }
    return best;
  }

  private static int common(Words words, Map<String, Integer> carriers, int members) {
    Set<String> distinct = new HashSet<>(words.compared());
    distinct.removeIf(word -> 10 * carriers.getOrDefault(word, 0) < SHARED_TENTHS * members);
    return distinct.size();
  }

  private static String written(Words shown, Alignments alignments) {
    StringBuilder pattern = new StringBuilder();
    int before = -1;
    for (int word = 0; word < shown.size(); word++) {
      if (alignments.share(word)) {
        if (!alignments.adjoin(before, word)) {
          append(pattern, SLOT);
        }
        append(pattern, shown.shown().get(word));
        before = word;
      }
    }
    if (!alignments.endWith(before)) {
      append(pattern, SLOT);
    }
    return cut(pattern.toString());
  }

  private static void append(StringBuilder pattern, String word) {
    if (pattern.length() > 0) {
      pattern.append(' ');
    }
    pattern.append(word);
  }

  /** After the last whole word that fits; within the first, where that is longer than all. */
  private static String cut(String pattern) {
    if (pattern.codePointCount(0, pattern.length()) <= LENGTH) {
      return pattern;
    }
    int room = pattern.offsetByCodePoints(0, LENGTH - CUT.length());
    int space = pattern.lastIndexOf(' ', room);
    return pattern.substring(0, space > 0 ? space : room) + CUT;
  }
}
