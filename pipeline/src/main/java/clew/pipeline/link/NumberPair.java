package clew.pipeline.link;

/** Two numbers that are worth a look, the smaller first. */
public record NumberPair(int left, int right) {
  static NumberPair of(int one, int other) {
    return one < other ? new NumberPair(one, other) : new NumberPair(other, one);
  }
}
