package clew.jobs.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * An evaluation on its way: ads and truth are brought together, then links and compared texts are
 * told one by one, in any order; links by one thread and texts perhaps by another.
 */
public final class Evaluating {
  private final Truth truth;
  private final Evaluated ads;
  private final LookedAt looked;

  /** Brings the ads of a run and a truth together. */
  public Evaluating(Collection<Ad> run, Truth truth) {
    this.truth = truth;
    this.ads = Evaluated.of(run, truth);
    this.looked = new LookedAt(ads);
  }

  /** Told of a link between representatives. */
  public void link(String leftId, String rightId, String decision, double bits) {
    looked.link(leftId, rightId, decision, bits);
  }

  /** Told of two comparison texts that were compared. */
  public void compared(String leftId, String rightId) {
    looked.compared(leftId, rightId);
  }

  /**
   * The scores of other clusters of the same ads.
   *
   * @param clusterOf by posting id; an ad that is not in it is alone
   */
  public Scores scores(Map<String, String> clusterOf) {
    Numbers<String> clusters = new Numbers<>();
    int[] ofAd = new int[ads.size()];
    for (int ad = 0; ad < ofAd.length; ad++) {
      Optional<String> cluster = ads.ad(ad).map(Ad::postingId).map(clusterOf::get);
      ofAd[ad] = cluster.isPresent() ? clusters.of(cluster.get()) : clusters.alone();
    }
    return Scores.of(ads.in(ofAd), truth);
  }

  /**
   * The whole evaluation.
   *
   * @param seed of all that is drawn by lot
   */
  public Evaluation evaluate(long seed, ExplainCommands commands, Optional<Baselines> baselines) {
    ForkJoinTask<List<Slice>> slices = ForkJoinPool.commonPool().submit(() -> Slices.of(ads, seed));
    List<Mistake> worst = new Mistakes(ads, truth, looked, commands).worst();
    return new Evaluation(
        Scores.of(ads, truth),
        CandidateRecall.of(ads, looked, seed),
        slices.join(),
        worst,
        baselines);
  }
}
