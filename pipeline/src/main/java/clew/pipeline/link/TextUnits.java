package clew.pipeline.link;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * The units of a comparison text, of which passages are made: its words; in scripts that put no
 * space between words, its characters.
 *
 * <p>A passage must say as much in every script: five words, or ten Chinese characters, or twenty
 * Thai ones (words of about two and four characters; chosen).
 */
final class TextUnits {
  /** What the shortest passage weighs. */
  static final int GRAM_WEIGHT = 60;

  private static final int WORD = 12;
  private static final int IDEOGRAPH = 6;
  private static final int LETTER = 3;

  /** Odd, without pattern: hashes of units make the hash of a gram. */
  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] weights = new int[64];
  private int size;

  TextUnits(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int end = at + Character.charCount(point);
      int weight = weight(point);
      if (weight == 0) {
        at = end;
        continue;
      }
      if (weight == WORD) {
        end = endOfWord(end);
      }
      add(at, end, weight);
      at = end;
    }
  }

  int size() {
    return size;
  }

  /** Where a unit begins, in UTF-16 units. */
  int start(int unit) {
    return starts[unit];
  }

  int end(int unit) {
    return ends[unit];
  }

  /** The unit after the last one of the gram that begins at a unit; below 0 where the text ends. */
  int gramEnd(int unit) {
    int weight = 0;
    for (int at = unit; at < size; at++) {
      weight += weights[at];
      if (weight >= GRAM_WEIGHT) {
        return at + 1;
      }
    }
    return -1;
  }

  /** The hashes of the grams from each unit on, as many as there are. */
  long[] grams() {
    long[] units = hashes();
    long[] grams = new long[size];
    int count = 0;
    for (int unit = 0; unit < size; unit++) {
      int end = gramEnd(unit);
      if (end < 0) {
        break;
      }
      long gram = 0;
      for (int at = unit; at < end; at++) {
        gram = gram * FACTOR + units[at];
      }
      grams[count++] = Mixing.mix(gram);
    }
    return Arrays.copyOf(grams, count);
  }

  /**
   * The hashes of the words, each once, ascending. A run of characters without spaces gives its
   * pairs of ideographs, and of letters its fours.
   */
  long[] words() {
    long[] units = hashes();
    long[] words = new long[size];
    int count = 0;
    for (int unit = 0; unit < size; unit++) {
      int length = WORD / weights[unit];
      if (unit + length <= size) {
        long word = 0;
        for (int at = unit; at < unit + length; at++) {
          word = word * FACTOR + units[at];
        }
        words[count++] = Mixing.mix(word);
      }
    }
    Arrays.sort(words, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || words[i] != words[i - 1]) {
        words[kept++] = words[i];
      }
    }
    return Arrays.copyOf(words, kept);
  }

  /** The text without some of its units: what stood between two that stay is one space, or none. */
  String without(boolean[] dropped) {
    StringBuilder out = new StringBuilder(text.length());
    int last = -1;
    for (int unit = 0; unit < size; unit++) {
      if (!dropped[unit]) {
        if (last >= 0 && (ends[last] != starts[unit])) {
          out.append(' ');
        }
        out.append(text, starts[unit], ends[unit]);
        last = unit;
      }
    }
    return out.toString();
  }

  private long[] hashes() {
    long[] hashes = new long[size];
    for (int unit = 0; unit < size; unit++) {
      long hash = 0;
      for (int i = starts[unit]; i < ends[unit]; i++) {
        hash = hash * FACTOR + text.charAt(i);
      }
      hashes[unit] = Mixing.mix(hash);
    }
    return hashes;
  }

  private void add(int start, int end, int weight) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      weights = Arrays.copyOf(weights, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    weights[size++] = weight;
  }

  private int endOfWord(int from) {
    int at = from;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (weight(point) != WORD) {
        return at;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  /** 0 for what stands between words. */
  private static int weight(int point) {
    if (point < 0x0E00) {
      return Character.isWhitespace(point) ? 0 : WORD;
    }
    if (Character.isWhitespace(point)) {
      return 0;
    }
    return switch (UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA -> IDEOGRAPH;
      case THAI, LAO, KHMER, MYANMAR -> LETTER;
      default -> WORD;
    };
  }

  /** The words of a gram, for people. */
  String gramText(int unit) {
    int end = gramEnd(unit);
    return end < 0 ? "" : text.substring(starts[unit], ends[end - 1]);
  }
}
