package clew.jobs.evaluate;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a share of agreements stay at or below, figure by figure. */
final class Quantile {
  private final List<Agreement> agreements;
  private final double share;

  /**
   * @param agreements at least one
   */
  Quantile(List<Agreement> agreements, double share) {
    this.agreements = agreements;
    this.share = share;
  }

  Agreement agreement() {
    return new Agreement(
        measure(Agreement::bCubed),
        measure(Agreement::pairwise),
        measure(Agreement::mates),
        measure(Agreement::byCluster));
  }

  private Measure measure(Function<Agreement, Measure> which) {
    return new Measure(
        figure(which, Measure::precision),
        figure(which, Measure::recall),
        figure(which, Measure::f1));
  }

  private double figure(Function<Agreement, Measure> which, ToDoubleFunction<Measure> figure) {
    double[] sorted = agreements.stream().map(which).mapToDouble(figure).sorted().toArray();
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
