package clew.pipeline.normalize;

import java.io.IOException;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Drops tokens with a digit of any kind in them, and empty ones. */
final class WordFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  WordFilter(TokenStream input) {
    super(input);
  }

  @Override
  protected boolean accept() throws IOException {
    for (int i = 0; i < term.length(); ) {
      int point = Character.codePointAt(term, i);
      i += Character.charCount(point);
      int type = Character.getType(point);
      if (type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER) {
        return false;
      }
    }
    return term.length() > 0;
  }
}
