package clew.pipeline.link;

import java.util.List;

/**
 * A poster's name as the set of its pairs of neighbouring letters, each hashed to one of 64 bits: 8
 * bytes tell whether two long names are nearly the same, misspelt or with a part left out.
 */
final class NameSketch {
  /** Where nothing is told: no name, several, or one too short. */
  static final long NONE = 0;

  /**
   * Shorter names, in different pairs of letters, differ in one letter too often: Ann and Anna.
   * Chosen.
   */
  private static final int LEAST = 8;

  /** Dice's coefficient of nearly equal names: one letter of a dozen is wrong. Chosen. */
  private static final double ALIKE = .8;

  private NameSketch() {}

  /** Of the only name of a node, folded as names are compared. */
  static long of(List<String> names) {
    if (names.size() != 1) {
      return NONE;
    }
    int[] letters = names.get(0).codePoints().filter(Character::isLetterOrDigit).toArray();
    long sketch = NONE;
    for (int i = 1; i < letters.length; i++) {
      sketch |= 1L << (Mixing.mix((long) letters[i - 1] << 32 | letters[i]) >>> 58);
    }
    return Long.bitCount(sketch) < LEAST ? NONE : sketch;
  }

  /** Whether two names are nearly the same; false where one is not told. */
  static boolean alike(long one, long other) {
    if (one == NONE || other == NONE) {
      return false;
    }
    return 2 * Long.bitCount(one & other) >= ALIKE * (Long.bitCount(one) + Long.bitCount(other));
  }
}
