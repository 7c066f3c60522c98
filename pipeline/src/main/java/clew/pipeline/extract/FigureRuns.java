package clew.pipeline.extract;

/**
 * Where runs of plain figures begin, so that what begins with a figure is looked for there only.
 */
final class FigureRuns {
  private FigureRuns() {}

  /** The next place, from an index on, where a figure stands and none before it; -1 if nowhere. */
  static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (figure(text.charAt(i)) && (i == 0 || !figure(text.charAt(i - 1)))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean figure(char character) {
    return character >= '0' && character <= '9';
  }
}
