package clew.pipeline.normalize;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a body, as people see them: ended by a line end or by a tag that begins a new line.
 * Only what the language tools read is looked at.
 */
final class BodyLines {
  /** Shorter lines, in characters, are nobody's: "For sale", a row of dots. Chosen. */
  private static final int TELLING = 12;

  private static final List<String> NEW_LINE =
      List.of("<br", "<p", "</p", "<div", "</div", "<li", "</li", "<tr", "</tr");

  private BodyLines() {}

  /** A line; offsets count UTF-16 units of the body, the end is excluded. */
  record Line(int start, int end, long hash) {}

  /** The lines that say something, in order. */
  static List<Line> of(String body) {
    List<Line> lines = new ArrayList<>();
    int end = Math.min(body.length(), TextNormalizer.LONGEST_TEXT);
    int start = 0;
    for (int i = 0; i < end; i++) {
      int next = next(body, i, end);
      if (next > i) {
        add(lines, body, start, i);
        start = next;
        i = next - 1;
      }
    }
    add(lines, body, start, end);
    return lines;
  }

  /** Where the next line begins, if one ends here; else the same place. */
  private static int next(String body, int at, int end) {
    char character = body.charAt(at);
    if (character == '\n' || character == '\r') {
      return at + 1;
    }
    if (character != '<') {
      return at;
    }
    for (String tag : NEW_LINE) {
      if (body.regionMatches(true, at, tag, 0, tag.length())) {
        int close = at + tag.length();
        while (close < end && close - at < 2 * TELLING && body.charAt(close) != '>') {
          close++;
        }
        return Math.min(end, close + 1);
      }
    }
    return at;
  }

  private static void add(List<Line> lines, String body, int start, int end) {
    String folded = folded(body, start, end);
    if (folded.length() >= TELLING && folded.codePoints().anyMatch(Character::isLetter)) {
      lines.add(new Line(start, end, hash(folded)));
    }
  }

  /** Small letters, single spaces, none at the ends. */
  private static String folded(String body, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    boolean space = false;
    for (int i = start; i < end; i++) {
      char character = body.charAt(i);
      if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        space = !out.isEmpty();
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(Character.toLowerCase(character));
      }
    }
    return out.toString();
  }

  /** FNV-1a over UTF-16 units, 64 bits. */
  private static long hash(String folded) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
