package clew.pipeline.extract;

/** Scraping drops line breaks: "example.comCall me". */
final class GluedWords {
  private GluedWords() {}

  /**
   * Where a capital follows a small letter within a part of the folded text; its end if nowhere.
   */
  static int cut(FoldedText text, int from, int to) {
    String source = text.source(from, to);
    if (source.length() != to - from) {
      return to;
    }
    for (int i = 1; i < source.length(); i++) {
      if (Character.isUpperCase(source.charAt(i)) && Character.isLowerCase(source.charAt(i - 1))) {
        return from + i;
      }
    }
    return to;
  }
}
