package clew.pipeline.link;

/** Two ids that are worth a look, the smaller first. */
public record CandidatePair(String leftId, String rightId) {
  /** The pair of two different ids, given in any order. */
  static CandidatePair of(String one, String other) {
    return one.compareTo(other) < 0 ? new CandidatePair(one, other) : new CandidatePair(other, one);
  }
}
