package clew.pipeline.extract;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * A text in one case and width, without what is invisible, that remembers where every character
 * came from. Folded point by point, so that no place is lost.
 */
final class FoldedText {
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  private final String source;
  private final String folded;
  private final int[] starts;
  private final int[] ends;

  FoldedText(String source) {
    this.source = source;
    StringBuilder out = new StringBuilder(source.length());
    int[] from = new int[source.length() + 16];
    int[] to = new int[source.length() + 16];
    for (int i = 0; i < source.length(); ) {
      int point = source.codePointAt(i);
      int next = i + Character.charCount(point);
      append(out, point);
      if (out.length() > from.length) {
        from = Arrays.copyOf(from, 2 * out.length());
        to = Arrays.copyOf(to, 2 * out.length());
      }
      for (int j = out.length() - 1; j >= 0 && to[j] == 0; j--) {
        from[j] = i;
        to[j] = next;
      }
      i = next;
    }
    folded = out.toString();
    starts = from;
    ends = to;
  }

  private static void append(StringBuilder out, int point) {
    if (point < 128) {
      out.append((char) (point >= 'A' && point <= 'Z' ? point + 32 : point));
    } else if (point < 0xD800 || point > 0xDFFF) {
      out.append(FOLD.normalize(Character.toString(point)));
    } else {
      out.append(' ');
    }
  }

  String folded() {
    return folded;
  }

  /** Where the character at an index of the folded text begins in the source. */
  int start(int index) {
    return starts[index];
  }

  /** Where the character before an index of the folded text ends in the source. */
  int end(int index) {
    return ends[index - 1];
  }

  /** The source of a part of the folded text. */
  String source(int from, int to) {
    return source.substring(start(from), end(to));
  }

  /** Whether a part of the folded text was written in other than plain characters. */
  boolean wasFolded(int from, int to) {
    return source(from, to).chars().anyMatch(character -> character > 127);
  }
}
