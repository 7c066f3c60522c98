package clew.pipeline.extract;

import clew.pipeline.extract.SpelledDigits.Form;
import clew.pipeline.extract.SpelledDigits.Spelled;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads digit words of one language that stand without a space: {@code SEVENfive}, {@code zerofor}.
 */
final class GluedDigits {
  /** A word that may be something else counts against a reading, so that plain words win. */
  private static final int WEAK = 1;

  private final Map<String, Spelled> words;
  private final int longest;
  private final Share share;
  private final int fewest;

  /** So many weak words to so many strong ones, at most. */
  record Share(int weak, int strong) {}

  /** Best reading of the letters up to an index: fewest weak words, then the longest last word. */
  private record Step(int from, Spelled word, int weak, int strong) {}

  /**
   * @param weakToStrong how many words that may be something else stand beside how many that may
   *     not
   * @param fewest words of a reading
   */
  GluedDigits(Map<String, Spelled> words, Share weakToStrong, int fewest) {
    this.words = Map.copyOf(words);
    this.share = weakToStrong;
    this.fewest = fewest;
    this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The digits of a run of words; null if it is anything else. */
  @Nullable Spelled read(String run) {
    @Nullable Step[] upTo = new @Nullable Step[run.length() + 1];
    int reached = 0;
    for (int i = 0; i <= reached && i < run.length(); i++) {
      Step before = upTo[i];
      if (i > 0 && before == null) {
        continue;
      }
      int last = Math.min(run.length(), i + longest);
      for (int j = i + 2; j <= last; j++) {
        Spelled word = words.get(run.substring(i, j));
        if (word != null) {
          Step step = step(i, word, before);
          upTo[j] = better(upTo[j], step);
          reached = Math.max(reached, j);
        }
      }
    }
    Step end = upTo[run.length()];
    return end == null
            || end.weak * share.strong > end.strong * share.weak
            || end.weak + end.strong < fewest
        ? null
        : new Spelled(digits(upTo, run.length()), end.word.languages(), Form.WORDS);
  }

  private static Step step(int from, Spelled word, @Nullable Step before) {
    boolean strong = word.form() == Form.WORDS || word.form() == Form.TENS;
    int weak = (before == null ? 0 : before.weak) + (strong ? 0 : WEAK);
    return new Step(from, word, weak, (before == null ? 0 : before.strong) + (strong ? 1 : 0));
  }

  private static Step better(@Nullable Step known, Step other) {
    return known == null || other.weak < known.weak ? other : known;
  }

  private static String digits(@Nullable Step[] upTo, int end) {
    StringBuilder digits = new StringBuilder();
    boolean unitAfter = false;
    for (Step step = upTo[end]; step != null; step = upTo[step.from]) {
      String read = step.word.digits();
      boolean tens = step.word.form() == Form.TENS;
      digits.insert(0, tens && unitAfter ? read.substring(0, 1) : read);
      unitAfter = read.length() == 1 && !read.equals("0");
    }
    return digits.toString();
  }
}
