package clew.jobs.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with gaps, such as {@code {service} in {place}}.
 *
 * @param pieces what is written, and the names of gaps between: even places are text
 */
record Phrase(List<String> pieces) {
  Phrase {
    pieces = List.copyOf(pieces);
  }

  static Phrase of(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      pieces.add(text.substring(from, open));
      pieces.add(text.substring(open + 1, close));
      from = close + 1;
    }
    pieces.add(text.substring(from));
    return new Phrase(pieces);
  }
}
