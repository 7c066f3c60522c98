package clew.jobs.label;

import clew.jobs.store.Store;
import clew.jobs.work.LabelRequest;
import clew.jobs.work.Labeller;
import clew.jobs.work.Outcome;
import clew.models.AnalystLabel;
import clew.models.ClusterMember;
import clew.models.Complaint;
import clew.models.Exit;
import clew.models.GivenLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Labels of the published run's clusters and postings, from its members alone. */
public final class PublishedLabeller implements Labeller {
  @Override
  public Outcome give(String output, List<LabelRequest> labels) {
    Store store = Store.open(output);
    String run = store.published().runId();
    Targets targets =
        Targets.of(store, labels.stream().map(LabelRequest::target).collect(Collectors.toSet()));
    List<String> unknown =
        labels.stream()
            .filter(label -> targets.find(label.target()) == null)
            .map(
                label ->
                    label.where()
                        + ": the published run has no cluster or posting "
                        + label.target()
                        + ": give a cluster_id, a posting_id, or source:source_posting_id")
            .toList();
    if (!unknown.isEmpty()) {
      throw new Complaint(Exit.INPUT_MISSING, unknown);
    }
    List<GivenLabel> given = new ArrayList<>();
    for (LabelRequest label : labels) {
      Targets.Target target = targets.find(label.target());
      if (target != null) {
        given.add(given(label, target, run));
      }
    }
    store.note("label", null, Map.of("run", run, "labels", String.valueOf(given.size())));
    store.add(given);
    return outcome(standing(store, given));
  }

  private static GivenLabel given(LabelRequest label, Targets.Target target, String run) {
    return new GivenLabel(
        target.kind(),
        target.id(),
        target.ads(),
        label.label(),
        label.strength(),
        label.by(),
        label.at(),
        label.note().orElse(null),
        run);
  }

  @Override
  public Outcome list(String output) {
    Store store = Store.open(output);
    store.published();
    return outcome(standing(store, store.labels()));
  }

  /** Labels as they stand in the published run. */
  public static List<AnalystLabel> standing(Store store, List<GivenLabel> labels) {
    StandingLabels standing = new StandingLabels(labels);
    Set<String> ads = standing.ads();
    Map<String, String> clusters = new HashMap<>();
    if (!ads.isEmpty()) {
      store
          .columns(ClusterMember.class)
          .forEach(
              List.of("posting_id", "cluster_id"),
              row -> {
                String posting = row.text(0);
                if (ads.contains(posting)) {
                  clusters.put(posting, row.text(1));
                }
              });
    }
    return standing.in(clusters);
  }

  /** A label as programs are told it. */
  private record Told(
      String labelId,
      @Nullable String clusterId,
      String targetKind,
      String target,
      long ads,
      long adsHere,
      String label,
      int strength,
      String by,
      String at,
      @Nullable String note,
      boolean latest) {
    static Told of(AnalystLabel label) {
      return new Told(
          label.labelId(),
          label.clusterId(),
          label.targetKind(),
          label.target(),
          label.ads(),
          label.adsHere(),
          label.label(),
          label.strength(),
          label.labelledBy(),
          label.labelledAt().toString(),
          label.note(),
          label.latest());
    }
  }

  private static Outcome outcome(List<AnalystLabel> labels) {
    String text =
        labels.isEmpty()
            ? "no labels"
            : labels.stream().map(PublishedLabeller::line).collect(Collectors.joining("\n"));
    return new Outcome(
        Exit.PUBLISHED, text, Map.of("labels", labels.stream().map(Told::of).toList()));
  }

  private static String line(AnalystLabel label) {
    String cluster = label.clusterId();
    return String.format(
        Locale.ROOT,
        "%-11s %d  %s %s, %s  by %s, %s%s",
        label.label(),
        label.strength(),
        label.targetKind(),
        label.target(),
        cluster == null
            ? "none of whose ads is there any more"
            : cluster.equals(label.target())
                ? label.ads() + " ads"
                : String.format(
                    Locale.ROOT, "%d of %d ads in %s", label.adsHere(), label.ads(), cluster),
        label.labelledBy(),
        label.labelledAt(),
        label.latest() ? "" : " (has said otherwise since)");
  }
}
