package clew.jobs.label;

import clew.jobs.store.Store;
import clew.models.AnalystLabel;
import clew.models.Cluster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the run makes of clusters that analysts have labelled. A cluster counts once, by the label
 * that has most strength over all who labelled it or one of its ads; where two have as much it is
 * disputed, and counts for nothing.
 *
 * @param labels the latest of each person, that stand with a cluster
 * @param disputed clusters that are left out
 * @param leadAboveOthers how often a cluster that is labelled lead has a higher priority than one
 *     that is labelled otherwise, ties half (the area under the ROC curve); null where there are
 *     not both
 */
public record LabelScores(
    int labels,
    int clusters,
    int disputed,
    @Nullable Double leadAboveOthers,
    List<OfLabel> byLabel) {
  private static final String LEAD = "lead";

  public LabelScores {
    byLabel = List.copyOf(byLabel);
  }

  /**
   * Of the clusters with one label.
   *
   * @param medianPriority of their lead priorities
   * @param sameClass clusters whose explanation class is the label
   */
  public record OfLabel(String label, int clusters, double medianPriority, int sameClass) {}

  /** What the run makes of a cluster. */
  record Made(double leadPriority, String explanationClass) {
    /** The run tells of independents who tour. */
    private String label() {
      return explanationClass.equals("touring_independent") ? "independent" : explanationClass;
    }
  }

  /** From the published run; empty where nothing is labelled. */
  public static Optional<LabelScores> of(Store store) {
    List<AnalystLabel> labels = PublishedLabeller.standing(store, store.labels());
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Made> made = new HashMap<>();
    labels.stream()
        .map(AnalystLabel::clusterId)
        .forEach(cluster -> made.put(String.valueOf(cluster), new Made(0, "")));
    store
        .columns(Cluster.class)
        .forEach(
            List.of("cluster_id", "lead_priority", "explanation_class"),
            row ->
                made.computeIfPresent(
                    row.text(0), (id, none) -> new Made(row.fraction(1), row.text(2))));
    return Optional.of(of(labels, made));
  }

  /** From labels, and what the run makes of the clusters that they stand with. */
  static LabelScores of(List<AnalystLabel> labels, Map<String, Made> made) {
    Map<String, Map<String, Integer>> strengths = new TreeMap<>();
    int count = 0;
    for (AnalystLabel label : labels) {
      String cluster = label.clusterId();
      if (label.latest() && cluster != null) {
        count++;
        strengths
            .computeIfAbsent(cluster, its -> new TreeMap<>())
            .merge(label.label(), label.strength(), Integer::sum);
      }
    }
    Map<String, List<Made>> byLabel = new TreeMap<>();
    int disputed = 0;
    for (Map.Entry<String, Map<String, Integer>> cluster : strengths.entrySet()) {
      List<String> strongest = strongest(cluster.getValue());
      Made its = made.get(cluster.getKey());
      if (strongest.size() > 1) {
        disputed++;
      } else if (its != null) {
        byLabel.computeIfAbsent(strongest.get(0), label -> new ArrayList<>()).add(its);
      }
    }
    return new LabelScores(
        count,
        strengths.size(),
        disputed,
        leadAboveOthers(byLabel),
        byLabel.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList());
  }

  private static List<String> strongest(Map<String, Integer> strengths) {
    int most = strengths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return strengths.entrySet().stream()
        .filter(one -> one.getValue() == most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static OfLabel of(String label, List<Made> clusters) {
    double[] priorities = clusters.stream().mapToDouble(Made::leadPriority).sorted().toArray();
    int middle = priorities.length / 2;
    double median =
        priorities.length % 2 == 1
            ? priorities[middle]
            : (priorities[middle - 1] + priorities[middle]) / 2;
    int same = (int) clusters.stream().filter(one -> one.label().equals(label)).count();
    return new OfLabel(label, clusters.size(), median, same);
  }

  private static @Nullable Double leadAboveOthers(Map<String, List<Made>> byLabel) {
    List<Made> leads = byLabel.getOrDefault(LEAD, List.of());
    List<Made> others =
        byLabel.entrySet().stream()
            .filter(one -> !one.getKey().equals(LEAD))
            .map(Map.Entry::getValue)
            .flatMap(Collection::stream)
            .toList();
    if (leads.isEmpty() || others.isEmpty()) {
      return null;
    }
    double above = 0;
    for (Made lead : leads) {
      for (Made other : others) {
        int order = Double.compare(lead.leadPriority(), other.leadPriority());
        above += order > 0 ? 1 : order == 0 ? .5 : 0;
      }
    }
    return above / leads.size() / others.size();
  }

  /** For people. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%nlabels of analysts: %d on %d clusters, %d disputed%n%-24s %9s %9s %9s",
            labels,
            clusters,
            disputed,
            "",
            "clusters",
            "priority",
            "same"));
    for (OfLabel one : byLabel) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n  %-22s %,9d %9.2f %,9d",
              one.label(),
              one.clusters(),
              one.medianPriority(),
              one.sameClass()));
    }
    if (leadAboveOthers != null) {
      text.append(
          String.format(Locale.ROOT, "%n%-24s %9.4f", "leads above others", leadAboveOthers));
    }
    return text.toString();
  }
}
