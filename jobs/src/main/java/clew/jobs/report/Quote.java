package clew.jobs.report;

/** A span of a text with what stands around it. */
record Quote(String before, String marked, String after) {
  /** Code points on each side. Chosen: a sentence or so. */
  private static final int AROUND = 90;

  /**
   * From a field, by code points as tables count them.
   *
   * @param raw what stands there as far as is known: shown alone where the text does not have it
   */
  static Quote of(String text, int start, int end, String raw) {
    int length = text.codePointCount(0, text.length());
    if (start < 0 || end > length || start > end) {
      return new Quote("", raw, "");
    }
    int from = Math.max(0, start - AROUND);
    int to = Math.min(length, end + AROUND);
    String before = part(text, from, start);
    String after = part(text, end, to);
    return new Quote(
        from > 0 ? "… " + before : before,
        part(text, start, end),
        to < length ? after + " …" : after);
  }

  private static String part(String text, int from, int to) {
    int begin = text.offsetByCodePoints(0, from);
    return text.substring(begin, text.offsetByCodePoints(begin, to - from));
  }
}
