package clew.pipeline.weights;

import java.util.Map;
import java.util.TreeMap;

/**
 * Two classes of pairs, one hand and strangers, that explain counted agreement patterns: the model
 * of Fellegi and Sunter (1969), fitted by expectation maximisation (Winkler 1988). Fields are taken
 * as independent within a class; a field that says nothing is left out of a pattern's likelihood.
 *
 * <p>Pairs that share nothing at all are strangers from the start: they only count among these.
 * Without that, so many pairs in one town would be taken for one hand.
 */
final class MatchMixture {
  /** Patterns are few, so this is quick; it ends before where nothing moves. */
  private static final int MOST_ROUNDS = 500;

  private static final double STILL = 1e-10;

  /** Keeps a level that one class never shows from weighing without end. Chosen. */
  private static final double SMOOTHING = .5;

  private final int[] linked;
  private final double[] counts;
  private final double[] matching;
  private final Map<Integer, Double> strangers;
  private final double[][] ofMatches = new double[Field.COUNT][Field.LEVELS];
  private final double[][] ofStrangers = new double[Field.COUNT][Field.LEVELS];
  private double share;
  private int rounds;

  /**
   * Fits.
   *
   * @param linked pairs that share something, by pattern
   * @param strangers pairs that share nothing, by pattern
   */
  MatchMixture(Map<Integer, Long> linked, Map<Integer, Double> strangers) {
    this.strangers = new TreeMap<>(strangers);
    TreeMap<Integer, Long> sorted = new TreeMap<>(linked);
    this.linked = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
    counts = sorted.values().stream().mapToDouble(Long::doubleValue).toArray();
    matching = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      matching[i] = begin(this.linked[i]);
    }
    fit();
  }

  /** Who agrees in a value or in two things is taken for one hand at first. */
  private static double begin(int pattern) {
    int agreeing = 0;
    for (Field field : Field.values()) {
      boolean agrees = field.level(pattern) == Field.AGREES;
      agreeing += !agrees ? 0 : field.isValue() || field == Field.POSTER ? 2 : 1;
      agreeing -= field.level(pattern) == Field.DIFFERS && field != Field.TEXT ? 1 : 0;
    }
    return agreeing >= 2 ? .9 : .1;
  }

  private void fit() {
    double moved = Double.MAX_VALUE;
    for (rounds = 0; rounds < MOST_ROUNDS && moved > STILL; rounds++) {
      maximise();
      moved = expect();
    }
  }

  private void maximise() {
    for (double[][] one : new double[][][] {ofMatches, ofStrangers}) {
      for (double[] levels : one) {
        java.util.Arrays.fill(levels, SMOOTHING);
      }
    }
    double matches = 0;
    double all = 0;
    for (int i = 0; i < linked.length; i++) {
      add(ofMatches, linked[i], counts[i] * matching[i]);
      add(ofStrangers, linked[i], counts[i] * (1 - matching[i]));
      matches += counts[i] * matching[i];
      all += counts[i];
    }
    for (Map.Entry<Integer, Double> one : strangers.entrySet()) {
      add(ofStrangers, one.getKey(), one.getValue());
      all += one.getValue();
    }
    share = matches / all;
    for (double[][] one : new double[][][] {ofMatches, ofStrangers}) {
      for (double[] levels : one) {
        double told = levels[Field.AGREES] + levels[Field.PARTLY] + levels[Field.DIFFERS];
        for (int level = 1; level < Field.LEVELS; level++) {
          levels[level] /= told;
        }
      }
    }
  }

  private static void add(double[][] sums, int pattern, double count) {
    for (Field field : Field.values()) {
      sums[field.number()][field.level(pattern)] += count;
    }
  }

  private double expect() {
    double moved = 0;
    for (int i = 0; i < linked.length; i++) {
      double now = chance(linked[i]);
      moved = Math.max(moved, Math.abs(now - matching[i]));
      matching[i] = now;
    }
    return moved;
  }

  /** The chance that a pair of a pattern is one hand. */
  double chance(int pattern) {
    double bits = priorBits();
    for (Field field : Field.values()) {
      if (field.level(pattern) != Field.MISSING) {
        bits += bits(field, field.level(pattern));
      }
    }
    return 1 / (1 + Math.pow(2, -bits));
  }

  /** The match weight of a level of a field, log2(m / u). */
  double bits(Field field, int level) {
    return log2(ofMatches[field.number()][level] / ofStrangers[field.number()][level]);
  }

  /** The match weight of a random pair. */
  double priorBits() {
    return log2(share / (1 - share));
  }

  /** What share of all pairs is one hand. */
  double share() {
    return share;
  }

  int rounds() {
    return rounds;
  }

  /** Pairs of one hand at a level of a field, as expected. */
  double expected(Field field, int level) {
    double sum = 0;
    for (int i = 0; i < linked.length; i++) {
      sum += field.level(linked[i]) == level ? counts[i] * matching[i] : 0;
    }
    return sum;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
