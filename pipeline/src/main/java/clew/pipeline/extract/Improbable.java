package clew.pipeline.extract;

/** Numbers that a numbering plan allows and that nobody has: all one digit, 1234567890. */
final class Improbable {
  /** Chosen: the last eight digits alike; six alike are sold as easy to remember. */
  private static final int MOST_EQUAL = 7;

  /** Chosen: 123-4567 is still somebody's. */
  private static final int MOST_COUNTED = 8;

  private Improbable() {}

  /**
   * @param value in E.164
   */
  static boolean number(String value) {
    int equal = 1;
    int up = 1;
    int down = 1;
    for (int i = 2; i < value.length(); i++) {
      int step = value.charAt(i) - value.charAt(i - 1);
      equal = step == 0 ? equal + 1 : 1;
      up = step == 1 || step == -9 ? up + 1 : 1;
      down = step == -1 || step == 9 ? down + 1 : 1;
      if (equal > MOST_EQUAL || up > MOST_COUNTED || down > MOST_COUNTED) {
        return true;
      }
    }
    return false;
  }
}
