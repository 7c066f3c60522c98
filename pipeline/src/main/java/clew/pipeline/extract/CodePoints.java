package clew.pipeline.extract;

/**
 * Turns UTF-16 offsets of a text into code points. Asked in ascending order it walks the text once.
 */
final class CodePoints {
  private final String text;
  private int unit;
  private int point;

  CodePoints(String text) {
    this.text = text;
  }

  /** The number of code points before a UTF-16 offset. */
  int at(int offset) {
    if (offset < unit) {
      unit = 0;
      point = 0;
    }
    point += text.codePointCount(unit, offset);
    unit = offset;
    return point;
  }
}
