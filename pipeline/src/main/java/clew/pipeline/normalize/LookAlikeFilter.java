package clew.pipeline.normalize;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Puts look-alikes of another script right within a word of mixed scripts: "pаypаl" with Cyrillic а
 * becomes "paypal". A word of one script stays as it is. Comes after case folding, since
 * look-alikes depend on case; letters are mapped one by one, since the skeleton of a whole word
 * also turns m into rn.
 */
final class LookAlikeFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final SpoofChecker checker = new SpoofChecker.Builder().build();
  private final Map<Integer, String> latin = new HashMap<>();

  LookAlikeFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (mixed(term)) {
      String word = term.toString();
      term.setEmpty();
      word.codePoints().forEach(point -> term.append(passesFor(point)));
    }
    return true;
  }

  /** Whether Latin letters stand beside letters of another script. */
  private static boolean mixed(CharSequence word) {
    boolean latin = false;
    boolean other = false;
    for (int i = 0; i < word.length(); ) {
      int point = Character.codePointAt(word, i);
      i += Character.charCount(point);
      if (point < 128) {
        latin |= Character.isLetter(point);
      } else if (Character.isLetter(point)) {
        boolean isLatin = UScript.getScript(point) == UScript.LATIN;
        latin |= isLatin;
        other |= !isLatin;
      }
    }
    return latin && other;
  }

  private String passesFor(int point) {
    return point < 128
        ? Character.toString(point)
        : latin.computeIfAbsent(point, this::latinLookAlike);
  }

  private String latinLookAlike(int point) {
    String itself = Character.toString(point);
    String skeleton = checker.getSkeleton(itself);
    boolean isLatin = skeleton.length() == 1 && skeleton.charAt(0) < 128;
    return isLatin ? skeleton : itself;
  }
}
