package clew.jobs.generate;

import java.util.List;

/**
 * Chances that follow from a key alone: SplitMix64 (Steele, Lea and Flood 2014), begun at a mix of
 * the seed, the topic and the numbers of what the chances are for.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  /** Makes the deviation of four even chances added up one. */
  private static final double BELL = Math.sqrt(3);

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  static Dice of(long seed, Topic topic, long first) {
    return new Dice(mixed(mixed(seed + GOLDEN * topic.number()) + GOLDEN * (first + 1)));
  }

  static Dice of(long seed, Topic topic, long first, long second) {
    Dice dice = of(seed, topic, first);
    dice.state = mixed(dice.state + GOLDEN * (second + 1));
    return dice;
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /** From 0, the bound excluded. */
  int below(int bound) {
    return (int) below((long) bound);
  }

  /** From 0, the bound excluded. */
  long below(long bound) {
    return (next() >>> 1) % bound;
  }

  /** Both ends included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** From 0, 1 excluded. */
  double fraction() {
    return (next() >>> 11) * UNIT;
  }

  boolean chance(double probability) {
    return fraction() < probability;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /**
   * A place in a list of which the first are the most frequent: about as often as one over place.
   */
  int skewed(int size) {
    return Math.min(size - 1, (int) Math.exp(fraction() * Math.log(size + 1.0)) - 1);
  }

  /** About a normal distribution of mean 0 and deviation 1, within three and a half of them. */
  double bell() {
    return (fraction() + fraction() + fraction() + fraction() - 2) * BELL;
  }

  /** A size from the least on; sizes above x have a share of (least / x)^exponent. */
  long heavy(long least, double exponent, long most) {
    double size = least * Math.pow(1 - fraction(), -1 / exponent);
    return Math.min(most, (long) size);
  }
}
