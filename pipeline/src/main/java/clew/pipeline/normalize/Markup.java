package clew.pipeline.normalize;

/**
 * What of a text is markup: tags and comments of HTML, and character references. A sign that only
 * looks like the beginning of one is text. Asked from left to right, it walks the text once.
 */
final class Markup {
  /** Longest tag, in UTF-16 units. Chosen: longer ones hold scripts or data, seldom in an ad. */
  private static final int LONGEST_TAG = 1_000;

  /** Longest reference between {@code &} and {@code ;}: CounterClockwiseContourIntegral has 31. */
  private static final int LONGEST_REFERENCE = 32;

  private final String text;
  private int closing = -1;

  Markup(String text) {
    this.text = text;
  }

  /** Where the markup ends that begins at an index; the index itself if none does. */
  int end(int start) {
    return switch (text.charAt(start)) {
      case '<' -> endOfTag(start);
      case '&' -> endOfReference(start);
      default -> start;
    };
  }

  private int endOfTag(int start) {
    if (start + 1 >= text.length() || !begins(text.charAt(start + 1))) {
      return start;
    }
    if (closing <= start) {
      closing = text.indexOf('>', start);
      closing = closing < 0 ? Integer.MAX_VALUE : closing;
    }
    return closing - start > LONGEST_TAG ? start : closing + 1;
  }

  private static boolean begins(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!';
  }

  private int endOfReference(int start) {
    int last = Math.min(text.length(), start + LONGEST_REFERENCE + 2);
    for (int i = start + 1; i < last; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i > start + 2 ? i + 1 : start;
      }
      boolean fits = (c < 128 && Character.isLetterOrDigit(c)) || (c == '#' && i == start + 1);
      if (!fits) {
        return start;
      }
    }
    return start;
  }
}
