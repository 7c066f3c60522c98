package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.Clique;
import edu.stanford.nlp.sequences.FeatureFactory;
import edu.stanford.nlp.util.PaddedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Gives CoreNLP's tagger the features that {@link NameFeatures} tells of each token, stored on it
 * beforehand.
 */
public final class StoredFeatures extends FeatureFactory<CoreLabel> {
  /** Features of a token by itself. */
  static final class Alone implements CoreAnnotation<List<String>> {
    @Override
    @SuppressWarnings("unchecked")
    public Class<List<String>> getType() {
      return (Class<List<String>>) (Class<?>) List.class;
    }
  }

  /** Features of a token and the label before it. */
  static final class WithBefore implements CoreAnnotation<List<String>> {
    @Override
    @SuppressWarnings("unchecked")
    public Class<List<String>> getType() {
      return (Class<List<String>>) (Class<?>) List.class;
    }
  }

  /** Stores features on the tokens, as words. */
  static final class Store implements NameFeatures.Sink {
    private final List<CoreLabel> tokens;
    private List<String> alone = List.of();
    private List<String> pairs = List.of();

    Store(List<CoreLabel> tokens) {
      this.tokens = tokens;
    }

    @Override
    public void token(int position) {
      alone = new ArrayList<>(48);
      pairs = new ArrayList<>(4);
      tokens.get(position).set(Alone.class, alone);
      tokens.get(position).set(WithBefore.class, pairs);
    }

    @Override
    public void alone(String feature, String a, String b, String c) {
      alone.add((feature + '|' + a + '|' + b + '|' + c).intern());
    }

    @Override
    public void withBefore(String feature, String a, String b) {
      pairs.add((feature + '|' + a + '|' + b + '|').intern());
    }
  }

  private static final long serialVersionUID = 1;

  @Override
  public Collection<String> getCliqueFeatures(
      PaddedList<CoreLabel> tokens, int position, Clique clique) {
    CoreLabel token = tokens.get(position);
    List<String> features = null;
    if (clique.equals(cliqueC)) {
      features = token.get(Alone.class);
    } else if (clique.equals(cliqueCpC)) {
      features = token.get(WithBefore.class);
    }
    return features == null ? List.of() : features;
  }
}
