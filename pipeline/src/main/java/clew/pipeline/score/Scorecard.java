package clew.pipeline.score;

import clew.models.ClusterFacts;
import clew.models.ScorePart;
import clew.models.ScoredCluster;
import clew.models.TextSpan;
import clew.models.catalogue.Indicator;
import clew.models.catalogue.IndicatorCatalogue;
import clew.models.catalogue.IndicatorRule;
import clew.models.catalogue.Scale;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives points to a cluster: each indicator that fires adds a share of its points, and the sum is
 * the lead priority. Only what is in {@link ClusterFacts} is looked at, and of that only what a
 * repeated ad leaves as it is.
 */
public final class Scorecard {
  /** The points of a catalogue add up to 100 at most; rounding may go beyond by a hair. */
  private static final double MOST = 100;

  private final IndicatorCatalogue catalogue;
  private final Explanations explanations;

  /**
   * @param catalogue the indicators that count, see {@link IndicatorCatalogue#in}
   */
  public Scorecard(IndicatorCatalogue catalogue) {
    this.catalogue = catalogue;
    this.explanations = new Explanations(catalogue.explanations(), catalogue.mostPoints());
  }

  public ScoredCluster score(ClusterFacts facts) {
    List<ScorePart> parts = parts(facts);
    double priority = Math.min(MOST, points(parts));
    double low = priority;
    double high = parts.isEmpty() ? priority : 0;
    for (String family :
        catalogue.indicators().stream().map(Indicator::family).distinct().toList()) {
      double left = points(parts.stream().filter(part -> !part.family().equals(family)).toList());
      low = Math.min(low, left);
      high = Math.max(high, left);
    }
    return new ScoredCluster(
        facts, parts, priority, low, Math.min(MOST, high), explanations.of(facts, priority));
  }

  private List<ScorePart> parts(ClusterFacts facts) {
    List<ScorePart> parts = new ArrayList<>();
    for (Indicator indicator : catalogue.indicators()) {
      IndicatorRule rule = indicator.rule();
      Scale scale = indicator.scale();
      if (rule != null && scale != null) {
        double points = indicator.points() * RuleStrength.of(rule, scale, facts);
        if (points > 0) {
          parts.add(part(indicator, points, Sentences.of(rule, facts), shown(rule, facts)));
        }
      }
    }
    return parts;
  }

  private static ScorePart part(
      Indicator indicator, double points, String explanation, List<TextSpan> shown) {
    return new ScorePart(
        indicator.id(),
        indicator.grade(),
        indicator.direction(),
        indicator.family(),
        points,
        explanation,
        shown);
  }

  private static List<TextSpan> shown(IndicatorRule rule, ClusterFacts facts) {
    return rule == IndicatorRule.HIDDEN_SHARE ? facts.hidden() : List.of();
  }

  /** In the order of the catalogue, so that the sum is the same to the bit. */
  private static double points(List<ScorePart> parts) {
    double sum = 0;
    for (ScorePart part : parts) {
      sum += part.points();
    }
    return sum;
  }
}
