package clew.jobs.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An evaluation on its way: ads and truth are brought together, then links, compared texts and, for
 * the baseline, what ads carry are told one by one, in any order.
 */
public final class Evaluating {
  private final Truth truth;
  private final Evaluated ads;
  private final LookedAt looked;
  private final Closure closure;

  /** Brings the ads of a run and a truth together. */
  public Evaluating(Collection<Ad> run, Truth truth) {
    this.truth = truth;
    this.ads = Evaluated.of(run, truth);
    this.looked = new LookedAt(ads);
    this.closure = new Closure(ads);
  }

  /** Told of a link between representatives. */
  public void link(String leftId, String rightId, String decision, double bits) {
    looked.link(leftId, rightId, decision, bits);
  }

  /** Told of two comparison texts that were compared. */
  public void compared(String leftId, String rightId) {
    looked.compared(leftId, rightId);
  }

  /** What plain closure is told of. */
  public Closure closure() {
    return closure;
  }

  /** What closure gives, once it was told everything. */
  public Scores baseline() {
    return Scores.of(closure.clustered(), truth);
  }

  /**
   * The whole evaluation.
   *
   * @param seed of all that is drawn by lot
   */
  public Evaluation evaluate(long seed, ExplainCommands commands, Optional<Scores> baseline) {
    List<Mistake> worst = new Mistakes(ads, truth, looked, commands).worst();
    return new Evaluation(
        Scores.of(ads, truth),
        CandidateRecall.of(ads, looked, seed),
        Slices.of(ads, seed),
        worst,
        baseline);
  }
}
