package clew.pipeline.score;

import clew.models.ClusterFacts;
import clew.models.ScoredCluster;
import clew.models.catalogue.IndicatorCatalogue;
import clew.pipeline.table.Table;
import java.util.List;

/** Scores clusters: arithmetic on the facts of each, no shuffle. */
public final class ScoreClusters {
  private final IndicatorCatalogue catalogue;

  /**
   * @param catalogue the indicators that count, see {@link IndicatorCatalogue#in}
   */
  public ScoreClusters(IndicatorCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** One row for each cluster. Read more than once: better a kept table than a plan. */
  public Table<ScoredCluster> apply(Table<ClusterFacts> facts) {
    IndicatorCatalogue used = catalogue;
    Table.Opener<ClusterFacts, ScoredCluster> open =
        () -> {
          Scorecard scorecard = new Scorecard(used);
          return cluster -> List.of(scorecard.score(cluster)).iterator();
        };
    return facts.flatMap(ScoredCluster.class, open);
  }
}
