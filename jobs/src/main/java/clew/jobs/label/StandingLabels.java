package clew.jobs.label;

import clew.models.AnalystLabel;
import clew.models.GivenLabel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the clusters that labels stand with now. */
public final class StandingLabels {
  private final List<GivenLabel> labels;

  public StandingLabels(List<GivenLabel> labels) {
    this.labels = labels.stream().sorted(Comparator.comparing(GivenLabel::labelId)).toList();
  }

  /** The postings whose clusters are asked for. */
  public Set<String> ads() {
    Set<String> ads = new HashSet<>();
    labels.forEach(label -> ads.addAll(label.ads()));
    return ads;
  }

  /**
   * The labels as they stand, by id.
   *
   * @param clusters the cluster of each posting that there is
   */
  public List<AnalystLabel> in(Map<String, String> clusters) {
    Map<List<String>, GivenLabel> latest = new HashMap<>();
    labels.forEach(label -> latest.merge(key(label), label, StandingLabels::later));
    return labels.stream()
        .map(label -> standing(label, clusters, label.equals(latest.get(key(label)))))
        .toList();
  }

  private static List<String> key(GivenLabel label) {
    return List.of(label.by(), label.targetKind(), label.target());
  }

  /** Of one moment, the one with the larger id: some order that is always the same. */
  private static GivenLabel later(GivenLabel one, GivenLabel other) {
    return other.at().isBefore(one.at()) ? one : other;
  }

  private static AnalystLabel standing(
      GivenLabel label, Map<String, String> clusters, boolean latest) {
    Map<String, Long> counts = new TreeMap<>();
    for (String ad : label.ads()) {
      String cluster = clusters.get(ad);
      if (cluster != null) {
        counts.merge(cluster, 1L, Long::sum);
      }
    }
    @Nullable String most = null;
    long adsHere = 0;
    for (Map.Entry<String, Long> one : counts.entrySet()) {
      if (one.getValue() > adsHere) {
        most = one.getKey();
        adsHere = one.getValue();
      }
    }
    return new AnalystLabel(
        label.labelId(),
        most,
        label.targetKind(),
        label.target(),
        label.ads().size(),
        adsHere,
        label.label(),
        label.strength(),
        label.by(),
        label.at(),
        label.note(),
        latest,
        label.runId());
  }
}
