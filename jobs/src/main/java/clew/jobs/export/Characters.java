package clew.jobs.export;

/** Text of ads as files of any format may hold it. */
final class Characters {
  private static final char REPLACEMENT = '\uFFFD';

  private Characters() {}

  /**
   * The text with what XML 1.0 forbids or what steers a terminal or the direction of writing
   * replaced by U+FFFD: control characters but tab and line feed, halves of surrogate pairs,
   * noncharacters, and Unicode's bidirectional embeddings, overrides and isolates. Every way to end
   * a line becomes a line feed.
   */
  static String legal(String text) {
    if (text.chars().allMatch(Characters::plain)) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            point -> {
              if (endsLine(point)) {
                legal.append('\n');
              } else {
                legal.appendCodePoint(allowed(point) ? point : REPLACEMENT);
              }
            });
    return legal.toString();
  }

  /** {@link #legal} in one line. */
  static String line(String text) {
    return legal(text).replace('\n', ' ').replace('\t', ' ');
  }

  private static boolean plain(int unit) {
    return unit >= ' ' && unit < 0x7F;
  }

  /** As Unicode (UAX 14, class BK and NL) and programs do. */
  private static boolean endsLine(int point) {
    return point == '\n'
        || point == '\r'
        || point == 0x0B
        || point == 0x0C
        || point == 0x85
        || point == 0x2028
        || point == 0x2029;
  }

  private static boolean allowed(int point) {
    boolean control = Character.isISOControl(point) && point != '\t';
    boolean half = point >= 0xD800 && point <= 0xDFFF;
    boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    return !control && !half && !noncharacter && !turns;
  }
}
