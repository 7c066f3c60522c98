package clew.jobs.report;

/**
 * Text in a page, whoever wrote it: nothing of it is markup, and nothing of it steers the page.
 * Escaped is what ends a text or an attribute in quotes; code points that are no characters, that
 * control devices, or that turn the direction of what follows become U+FFFD, one for one.
 */
final class HtmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private HtmlText() {}

  static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (point == '\r') {
        // Two for one: HTML knows one line end.
        html.append(next < text.length() && text.charAt(next) == '\n' ? "" : "\n");
      } else {
        append(html, point);
      }
      at = next;
    }
    return html.toString();
  }

  private static void append(StringBuilder html, int point) {
    switch (point) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.appendCodePoint(isShown(point) ? point : REPLACEMENT);
    }
  }

  private static boolean isShown(int point) {
    return point == '\n'
        || point == '\t'
        || !(Character.isISOControl(point)
            || isHalf(point)
            || isNoCharacter(point)
            || turnsDirection(point));
  }

  /** A surrogate without its other half. */
  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static boolean isNoCharacter(int point) {
    return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
  }

  /** Embeddings, overrides, isolates and marks (Unicode annex 9). */
  private static boolean turnsDirection(int point) {
    return (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200E
        || point == 0x200F
        || point == 0x061C;
  }
}
