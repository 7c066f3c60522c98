package clew.pipeline.link;

import java.util.List;

/**
 * Whether the nodes that carry a text are otherwise one hand: over all pairs of them, how much
 * speaks for it out of how much can be told. One operator's texts agree; a product description that
 * many sellers copied does not.
 *
 * @param agreeing weight of the pairs that agree
 * @param telling weight of the pairs of which something can be told
 * @param whole whether all carriers were looked at
 */
public record Agreement(double agreeing, double telling, boolean whole) {
  /** Carriers that are looked at; more are sampled: 2,016 pairs. Chosen. */
  static final int SAMPLE = 64;

  /** Different places say less than different phones: many post in several towns. Chosen. */
  private static final double ELSEWHERE = .3;

  /** A text of which little is known is taken for its poster's own: eight of ten are. Chosen. */
  private static final double PRESUMED = 1.6;

  private static final double PRESUMED_OF = 2;

  /** Below this share nothing is left of a text's worth; from {@link #SURE} on, all. Chosen. */
  private static final double DOUBTFUL = .25;

  private static final double SURE = .6;

  /** What one pair tells: whether it agrees, and how much that counts. */
  record Verdict(double agreeing, double telling) {}

  static Agreement of(Carriers carriers) {
    List<LinkNode> sample = carriers.sample();
    double agreeing = 0;
    double telling = 0;
    for (int i = 0; i < sample.size(); i++) {
      for (int j = 0; j < i; j++) {
        Verdict verdict = verdict(sample.get(i), sample.get(j));
        agreeing += verdict.agreeing();
        telling += verdict.telling();
      }
    }
    return new Agreement(agreeing, telling, carriers.isWhole());
  }

  /** The agreement of all other pairs: a pair is no witness for itself. */
  Agreement without(LinkNode left, LinkNode right) {
    if (!whole) {
      return this;
    }
    Verdict own = verdict(left, right);
    return new Agreement(agreeing - own.agreeing(), telling - own.telling(), true);
  }

  /** What share of a text's worth is left, 0 to 1. */
  double trust() {
    double share = (agreeing + PRESUMED) / (telling + PRESUMED_OF);
    return Math.min(1, Math.max(0, (share - DOUBTFUL) / (SURE - DOUBTFUL)));
  }

  static Verdict verdict(LinkNode left, LinkNode right) {
    boolean shares =
        left.shared(right).stream()
            .anyMatch(
                trait ->
                    !trait.generic()
                        && !trait.kind().equals("image")
                        && !trait.kind().equals("name"));
    if (shares) {
      return new Verdict(1, 1);
    }
    if (left.otherPoster(right) || (left.hasPhone() && right.hasPhone())) {
      return new Verdict(0, 1);
    }
    if (left.elsewhere(right)) {
      return new Verdict(0, ELSEWHERE);
    }
    return left.sharedPlace(right).isPresent() ? new Verdict(1, 1) : new Verdict(0, 0);
  }
}
