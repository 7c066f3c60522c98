package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text whose names and places are known. Spans count UTF-16 units of the text. */
record LabelledText(String text, List<Span> spans) {
  /** A name (P), a place (L) or another thing with a name (X). */
  record Span(String label, int start, int end) {}

  LabelledText {
    spans = List.copyOf(spans);
  }

  LabelledText lower() {
    return cased(text.toLowerCase(Locale.ROOT));
  }

  LabelledText upper() {
    return cased(text.toUpperCase(Locale.ROOT));
  }

  /** The text in another case; itself where that changes its length. */
  private LabelledText cased(String other) {
    return other.length() == text.length() ? new LabelledText(other, spans) : this;
  }

  /**
   * Reads "ask for [P Thandi] in [L Cape Town]".
   *
   * @param marked every name in brackets, after its label and a space
   */
  static LabelledText parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int at = 0;
    for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
      int close = marked.indexOf(']', open);
      text.append(marked, at, open);
      int start = text.length();
      text.append(marked, open + 3, close);
      spans.add(new Span(marked.substring(open + 1, open + 2), start, text.length()));
      at = close + 1;
    }
    text.append(marked.substring(at));
    return new LabelledText(text.toString(), spans);
  }
}
