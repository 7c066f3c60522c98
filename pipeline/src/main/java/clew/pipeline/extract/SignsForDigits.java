package clew.pipeline.extract;

/**
 * Signs that stand for figures within a number: {@code 0!43}, {@code 0|43}, {@code 202-$$$-0143}.
 * What they are read as has their length, so that every place is kept.
 */
final class SignsForDigits {
  private SignsForDigits() {}

  /** The text with such signs read as figures; the same one if it has none. */
  static String read(String text) {
    StringBuilder out = null;
    for (int i = 1; i < text.length(); i++) {
      char figure = figure(text, i);
      if (figure != 0) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, figure);
      }
    }
    return out == null ? text : out.toString();
  }

  /** Whether a part of a text has a sign that is read as a figure. */
  static boolean in(String text, int from, int to) {
    for (int i = Math.max(1, from); i < to; i++) {
      if (figure(text, i) != 0) {
        return true;
      }
    }
    return false;
  }

  private static char figure(String text, int at) {
    return switch (text.charAt(at)) {
      case '!', '|' -> between(text, at) ? '1' : 0;
      case '$' -> ofGroup(text, at) ? '5' : 0;
      default -> 0;
    };
  }

  /** Right between two figures or letters that look like some. */
  private static boolean between(String text, int at) {
    return at + 1 < text.length()
        && figureLike(text.charAt(at - 1))
        && figureLike(text.charAt(at + 1));
  }

  private static boolean figureLike(char character) {
    return Figures.digit(character) >= 0 || Figures.lookAlike(character) >= 0;
  }

  /** One of three dollars between two separators, or stuck to figures on its left. */
  private static boolean ofGroup(String text, int at) {
    int start = at;
    while (start > 0 && at - start < 3 && text.charAt(start - 1) == '$') {
      start--;
    }
    int end = at + 1;
    while (end < text.length() && end - at < 3 && text.charAt(end) == '$') {
      end++;
    }
    boolean group = end - start == 3 && separator(text, start - 1) && separator(text, end);
    boolean stuck = end - start == 1 && Figures.digit(text.charAt(start - 1)) >= 0;
    return group || (stuck && end < text.length() && Figures.digit(text.charAt(end)) >= 0);
  }

  private static boolean separator(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && "-. ".indexOf(text.charAt(at)) >= 0
        && (figureLike(text.charAt(at - 1)) || figureLike(text.charAt(at + 1)));
  }
}
