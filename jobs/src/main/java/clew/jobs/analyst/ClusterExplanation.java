package clew.jobs.analyst;

import clew.jobs.work.Outcome;
import clew.models.Cluster;
import clew.models.Disclaimer;
import clew.models.Exit;
import clew.models.IndicatorFiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a cluster has its priority: the points of each indicator, which add up to it.
 *
 * @param range the priority's least and most when one family of indicators is left out, itself
 *     between them
 */
record ClusterExplanation(
    String clusterId,
    double leadPriority,
    List<Double> range,
    List<Part> parts,
    String explanationClass,
    long postings,
    long contacts,
    long places) {
  ClusterExplanation {
    range = List.copyOf(range);
    parts = List.copyOf(parts);
  }

  /** What one indicator adds. */
  record Part(String indicatorId, double points, String evidenceGrade, String explanation) {}

  static ClusterExplanation of(Cluster cluster, List<IndicatorFiring> firings) {
    Map<String, List<IndicatorFiring>> byIndicator = new TreeMap<>();
    firings.forEach(
        firing ->
            byIndicator.computeIfAbsent(firing.indicatorId(), id -> new ArrayList<>()).add(firing));
    double priority = cluster.leadPriority();
    return new ClusterExplanation(
        cluster.clusterId(),
        priority,
        List.of(
            Math.min(priority, cluster.leadPriorityLow()),
            Math.max(priority, cluster.leadPriorityHigh())),
        byIndicator.values().stream().map(ClusterExplanation::part).toList(),
        cluster.explanationClass(),
        cluster.postings(),
        cluster.contacts(),
        cluster.places());
  }

  private static Part part(List<IndicatorFiring> firings) {
    IndicatorFiring one = firings.get(0);
    double points = firings.stream().mapToDouble(IndicatorFiring::weight).sum();
    return new Part(one.indicatorId(), points, one.evidenceGrade(), one.explanation());
  }

  Outcome outcome() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "Cluster %s: %d postings, %d contacts, %d places; reads as: %s%n",
            clusterId,
            postings,
            contacts,
            places,
            explanationClass.replace('_', ' ')));
    for (Part part : parts) {
      text.append(
          String.format(
              Locale.ROOT,
              "%+7.2f  %-20s (grade %s) %s%n",
              part.points(),
              part.indicatorId(),
              part.evidenceGrade(),
              part.explanation()));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%7.2f  lead priority; %.2f to %.2f when one family of indicators is left out%n",
            leadPriority,
            range.get(0),
            range.get(1)));
    text.append(Disclaimer.TEXT);
    return new Outcome(Exit.PUBLISHED, text.toString(), this);
  }
}
