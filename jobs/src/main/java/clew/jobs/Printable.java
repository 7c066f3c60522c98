package clew.jobs;

/** Text for a terminal: what ads say may hold codes that move its cursor or turn its writing. */
final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /**
   * The text with every control and format character replaced, line ends and tabs excepted. Escape
   * sequences and overrides of the direction of writing (Unicode bidirectional formats) are among
   * them.
   */
  static String text(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(point -> printable.appendCodePoint(shown(point)));
    return printable.toString();
  }

  private static int shown(int point) {
    boolean lineEnd = point == '\n' || point == '\r' || point == '\t';
    boolean steers = Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
    return steers && !lineEnd ? REPLACEMENT : point;
  }
}
