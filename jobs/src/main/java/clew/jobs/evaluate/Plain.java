package clew.jobs.evaluate;

/** Makes text of others harmless: ids and places are hostile until the opposite is shown. */
final class Plain {
  private Plain() {}

  /**
   * Text for a terminal: control and format characters (an escape sequence, a change of direction)
   * become question marks, and what is too long is cut.
   *
   * @param longest code points that are left
   */
  static String text(String text, int longest) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().limit(longest + 1L).forEach(letter -> plain.appendCodePoint(visible(letter)));
    return plain.codePointCount(0, plain.length()) > longest
        ? plain.substring(0, plain.offsetByCodePoints(0, longest - 1)) + "…"
        : plain.toString();
  }

  private static int visible(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          '?';
      default -> letter;
    };
  }

  /** A word of a command that can be pasted into a shell: in single quotes, where it needs them. */
  static String word(String word) {
    if (word.matches("[A-Za-z0-9_@%+:,./][A-Za-z0-9_@%+:,./-]*+")) {
      return word;
    }
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
