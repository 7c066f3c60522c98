package clew.pipeline.normalize;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Width and case folded, words cut, look-alikes put right, accents folded, digits dropped. The
 * standard tokeniser and not ICU's: that one cuts words of mixed scripts at every change of script,
 * and nothing is left for the look-alikes.
 */
final class ComparisonAnalyzer extends Analyzer {
  private static final Normalizer2 WIDTH_AND_CASE = Normalizer2.getNFKCCasefoldInstance();

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new ICUNormalizer2CharFilter(reader, WIDTH_AND_CASE);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    TokenStream folded = new ICUFoldingFilter(new LookAlikeFilter(words));
    return new TokenStreamComponents(words, new WordFilter(folded));
  }
}
