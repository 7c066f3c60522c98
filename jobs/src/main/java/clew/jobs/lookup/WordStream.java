package clew.jobs.lookup;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of several fields, one after the other, and far enough apart that no phrase spans two.
 */
final class WordStream extends TokenStream {
  /** Positions between two fields. Any number above 1 does. */
  private static final int APART = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<List<String>> fields;
  private int field;
  private int word;

  WordStream(List<List<String>> fields) {
    this.fields = List.copyOf(fields);
  }

  @Override
  public void reset() {
    field = 0;
    word = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (field < fields.size() && word == fields.get(field).size()) {
      field++;
      word = 0;
    }
    if (field == fields.size()) {
      return false;
    }
    step.setPositionIncrement(word == 0 ? APART : 1);
    term.append(fields.get(field).get(word++));
    return true;
  }
}
