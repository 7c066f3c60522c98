package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of people and places by a conditional random field over words, lists and case: what
 * CoreNLP's trainer learnt, read without CoreNLP, ten times as fast.
 */
final class NameTagger implements Tagger {
  /** Tokens from (included) to (excluded) that are one name, of a person (P) or a place (L). */
  record Hit(char label, int from, int to, double probability) {}

  private static final int SIZE = NameModel.SIZE;
  private static final int PERSON = NameModel.LABELS.indexOf('P');
  private static final int PLACE = NameModel.LABELS.indexOf('L');

  private final NameModel model;
  private final NameFeatures features;

  NameTagger(NameModel model, NameFeatures features) {
    this.model = model;
    this.features = features;
  }

  @Override
  public Reading read(String text, List<CoreLabel> tokens) {
    return new Reading(probabilities(text, tokens));
  }

  /** How probable each token is of each kind. */
  static final class Reading {
    private final double[][] probable;
    private final @Nullable List<Hit> told;

    Reading(double[][] probable) {
      this(probable, null);
    }

    private Reading(double[][] probable, @Nullable List<Hit> told) {
      this.probable = probable;
      this.told = told;
    }

    /** The same probabilities for what rules find, and the hits of another tagger. */
    Reading with(List<Hit> hits) {
      return new Reading(probable, List.copyOf(hits));
    }

    /**
     * Runs of tokens that are of one kind with no less than the bar, with the probability of the
     * surest token; or what another tagger told.
     */
    List<Hit> hits(double bar) {
      if (told != null) {
        return told;
      }
      List<Hit> hits = new ArrayList<>();
      int start = -1;
      int open = 0;
      double surest = 0;
      for (int i = 0; i <= probable.length; i++) {
        double person = i < probable.length ? probable[i][PERSON] : 0;
        double place = i < probable.length ? probable[i][PLACE] : 0;
        double best = Math.max(person, place);
        int label = best < bar ? 0 : person >= place ? PERSON : PLACE;
        if (label != open) {
          if (open != 0) {
            hits.add(new Hit(NameModel.LABELS.charAt(open), start, i, surest));
          }
          open = label;
          start = i;
          surest = 0;
        }
        surest = Math.max(surest, best);
      }
      return hits;
    }

    /** Whether a token may be of a kind that is of none for certain: rules can settle it. */
    boolean leavesOpen(char label, double least, double bar) {
      for (double[] token : probable) {
        boolean settled = told == null && Math.max(token[PERSON], token[PLACE]) >= bar;
        if (!settled && token[NameModel.LABELS.indexOf(label)] >= least) {
          return true;
        }
      }
      return false;
    }

    /** The tokens that are of a kind with no less than a probability. */
    BitSet possible(char label, double least) {
      BitSet possible = new BitSet(probable.length);
      for (int i = 0; i < probable.length; i++) {
        possible.set(i, probable[i][NameModel.LABELS.indexOf(label)] >= least);
      }
      return possible;
    }

    /** The highest probability of a kind among the tokens of a span. */
    double surest(char label, List<CoreLabel> tokens, int start, int end) {
      double surest = 0;
      for (int i = 0; i < probable.length; i++) {
        CoreLabel token = tokens.get(i);
        if (token.beginPosition() < end && start < token.endPosition()) {
          surest = Math.max(surest, probable[i][NameModel.LABELS.indexOf(label)]);
        }
      }
      return surest;
    }
  }

  /** The probability of every label of every token, from the whole text. */
  double[][] probabilities(String text, List<CoreLabel> tokens) {
    int size = tokens.size();
    if (size == 0) {
      return new double[0][];
    }
    Weights weights = new Weights(model, size);
    features.tell(text, tokens, weights);
    double[][] forward = forward(weights, size);
    return marginals(forward, weights, size);
  }

  /** Sums of weights, made factors: of each label, and of each pair of labels. */
  private static final class Weights implements NameFeatures.Sink {
    private final NameModel model;
    final double[][] alone;
    final double[][] pairs;
    private int at;

    Weights(NameModel model, int size) {
      this.model = model;
      alone = new double[size][SIZE];
      pairs = new double[size][SIZE * SIZE];
    }

    @Override
    public void token(int position) {
      at = position;
    }

    @Override
    public void alone(String feature, String a, String b, String c) {
      model.addAlone(NameModel.hash(feature, a, b, c), alone[at]);
    }

    @Override
    public void withBefore(String feature, String a, String b) {
      model.addPair(NameModel.hash(feature, a, b, ""), pairs[at]);
    }

    /** The factor of a label after another at a position. */
    double factor(int position, int before, int label) {
      return Math.exp(alone[position][label] + pairs[position][before * SIZE + label]);
    }
  }

  private static double[][] forward(Weights weights, int size) {
    double[][] forward = new double[size][SIZE];
    for (int label = 0; label < SIZE; label++) {
      forward[0][label] = weights.factor(0, 0, label); // nothing stands before the first token
    }
    scale(forward[0]);
    for (int i = 1; i < size; i++) {
      for (int label = 0; label < SIZE; label++) {
        double sum = 0;
        for (int before = 0; before < SIZE; before++) {
          double factor = weights.factor(i, before, label);
          weights.pairs[i][before * SIZE + label] = factor; // kept for the way back
          sum += forward[i - 1][before] * factor;
        }
        forward[i][label] = sum;
      }
      scale(forward[i]);
    }
    return forward;
  }

  private static double[][] marginals(double[][] forward, Weights weights, int size) {
    double[] backward = {1, 1, 1, 1};
    for (int i = size - 1; i >= 0; i--) {
      for (int label = 0; label < SIZE; label++) {
        forward[i][label] *= backward[label];
      }
      scale(forward[i]);
      if (i > 0) {
        double[] earlier = new double[SIZE];
        for (int before = 0; before < SIZE; before++) {
          for (int label = 0; label < SIZE; label++) {
            earlier[before] += weights.pairs[i][before * SIZE + label] * backward[label];
          }
        }
        scale(earlier);
        backward = earlier;
      }
    }
    return forward;
  }

  private static void scale(double[] row) {
    double sum = 0;
    for (double value : row) {
      sum += value;
    }
    for (int i = 0; i < row.length; i++) {
      row[i] /= sum;
    }
  }
}
