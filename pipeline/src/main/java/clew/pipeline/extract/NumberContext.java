package clew.pipeline.extract;

import java.util.Locale;
import java.util.Set;

/** What the words before a stretch of digits say about it. Looks back a bounded way. */
final class NumberContext {
  /** How far before a number a cue is looked for, in UTF-16 units. Chosen: two or three words. */
  private static final int CUE_DISTANCE = 16;

  /** The same for what says that digits are no phone number. */
  private static final int OTHER_DISTANCE = 28;

  /** Words that say nothing about which number follows. */
  private static final Set<String> NEUTRAL =
      Set.of("no", "nr", "num", "number", "is", "code", "n", "id");

  private final Set<String> cues = RuleFiles.words("phone-cues.txt");
  private final Set<String> others = RuleFiles.words("other-number-cues.txt");
  private final Set<String> things = RuleFiles.words("numbered-things.txt");

  boolean isCue(String word) {
    return cues.contains(word);
  }

  boolean endsWithCue(String letters) {
    String lower = letters.toLowerCase(Locale.ROOT);
    return cues.stream().anyMatch(lower::endsWith);
  }

  /** Whether the words before a place say that a phone number follows. */
  boolean cueBefore(String text, int start) {
    for (String word : words(text, start, CUE_DISTANCE)) {
      if (cues.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word before says that these digits number something else: an order, a book. */
  boolean numbersSomethingElse(String text, int start) {
    String before = text.substring(Math.max(0, start - OTHER_DISTANCE), start);
    boolean numbered = false;
    for (int end = before.length(); end > 0; ) {
      char last = before.charAt(end - 1);
      int from = end - 1;
      if (Character.isLetter(last)) {
        while (from > 0 && Character.isLetter(before.charAt(from - 1))) {
          from--;
        }
        String word = before.substring(from, end).toLowerCase(Locale.ROOT);
        if (others.contains(word) || (numbered && things.contains(word))) {
          return true;
        }
        if (!NEUTRAL.contains(word)) {
          return false;
        }
        numbered = true;
      } else if (Character.isDigit(last)) {
        return false;
      } else {
        numbered |= last == '#';
      }
      end = from;
    }
    return false;
  }

  private static String[] words(String text, int start, int distance) {
    String before = text.substring(Math.max(0, start - distance), start);
    return before.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
  }
}
