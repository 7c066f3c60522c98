package clew.pipeline.cluster;

import clew.models.Decision;

/**
 * Two representatives that an analyst has decided on.
 *
 * @param leftId the smaller posting_id
 * @param rightId the larger posting_id; the same where both postings have one representative
 * @param together whether they are one hand's
 * @param decision as it was given
 */
public record DecidedPair(String leftId, String rightId, boolean together, Decision decision)
    implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  static DecidedPair of(String one, String other, Decision decision) {
    boolean inOrder = one.compareTo(other) <= 0;
    return new DecidedPair(
        inOrder ? one : other,
        inOrder ? other : one,
        decision.verdict() == Decision.Verdict.MUST_LINK,
        decision);
  }
}
