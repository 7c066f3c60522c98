package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens by CoreNLP's tokeniser, behind {@link TextGuard}. Begin and end of a
 * token count UTF-16 units of the text. Options are set at every opening; nothing is shared.
 */
final class TokenReader {
  /** Tokens as they stand in the text; what the tokeniser does not know stays. */
  private static final String OPTIONS = "ptb3Escaping=false,untokenizable=noneKeep";

  private final TextGuard guard = new TextGuard();

  /**
   * What was read of a text.
   *
   * @param list the tokens in order; none of a text that the tokeniser throws at, so that it costs
   *     itself only
   * @param note why a text has none; null where it could be read
   */
  record Tokens(List<CoreLabel> list, @Nullable String note) {}

  Tokens read(String text) {
    List<CoreLabel> tokens = new ArrayList<>();
    try {
      guard.guard(text).pieces().forEach(piece -> read(piece, tokens));
    } catch (RuntimeException e) {
      return new Tokens(List.of(), "words not read: " + e.getClass().getSimpleName());
    }
    return new Tokens(tokens, null);
  }

  private static void read(TextGuard.Piece piece, List<CoreLabel> tokens) {
    PTBTokenizer<CoreLabel> tokenizer =
        new PTBTokenizer<>(new StringReader(piece.text()), new CoreLabelTokenFactory(), OPTIONS);
    while (tokenizer.hasNext()) {
      CoreLabel token = tokenizer.next();
      token.set(CharacterOffsetBeginAnnotation.class, piece.start() + token.beginPosition());
      token.set(CharacterOffsetEndAnnotation.class, piece.start() + token.endPosition());
      tokens.add(token);
    }
  }
}
