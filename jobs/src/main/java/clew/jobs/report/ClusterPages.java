package clew.jobs.report;

import clew.jobs.store.Manifest;
import clew.models.AnalystLabel;
import clew.models.Cluster;
import clew.models.ClusterEvent;
import clew.models.IndicatorFiring;
import clew.models.catalogue.Indicator;
import clew.models.catalogue.IndicatorCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes pages of dossiers. */
final class ClusterPages {
  /** What a cluster's event means. */
  private static final Map<String, String> EVENTS =
      Map.of(
          "new", "None of its ads was known in the run before.",
          "grew", "It has all ads of one cluster of the run before, and new ones.",
          "unchanged", "It has the same ads as in the run before.",
          "merged", "Its ads were in several clusters in the run before.",
          "split", "Its ads were in one cluster of the run before, which lost others.",
          "dormant", "No ad of it has been seen for some time.");

  private final Style style;
  private final Manifest run;
  private final IndicatorCatalogue catalogue;
  private final Set<String> clusters;
  private final List<AnalystLabel> labels;
  private final boolean masked;

  /**
   * @param catalogue the indicators that counted
   * @param clusters of which there is a page
   * @param labels of any clusters
   */
  ClusterPages(
      Style style,
      Manifest run,
      IndicatorCatalogue catalogue,
      Set<String> clusters,
      List<AnalystLabel> labels,
      boolean masked) {
    this.labels = List.copyOf(labels);
    this.style = style;
    this.run = run;
    this.catalogue = catalogue;
    this.clusters = Set.copyOf(clusters);
    this.masked = masked;
  }

  /**
   * The page of one.
   *
   * @param rank from 1, among the clusters of the report
   */
  ClusterPage page(Dossier dossier, int rank) {
    Cluster cluster = dossier.cluster();
    Anchors anchors = new Anchors(clusters, dossier.ads());
    Values values = new Values(masked, dossier.words());
    Map<String, List<IndicatorFiring>> fired = byIndicator(dossier.firings());
    List<Point> points =
        fired.entrySet().stream()
            .map(one -> Point.of(indicator(one.getKey()), one.getValue(), dossier, anchors, values))
            .toList();
    return new ClusterPage(
        Frame.of("Cluster " + cluster.clusterId(), style, masked, run),
        cluster.clusterId(),
        Told.count(rank),
        Told.count(clusters.size()),
        summary(cluster),
        Reading.all(catalogue, cluster.explanationClass()),
        families(cluster, fired),
        points,
        names(catalogue.indicators().stream().filter(Indicator::lookedFor).toList(), fired),
        names(catalogue.indicators().stream().filter(one -> !one.lookedFor()).toList(), fired),
        Binding.of(dossier, anchors, values),
        dossier.contacts().stream().map(one -> contact(one, values)).toList(),
        dossier.contacts().isEmpty()
            ? ""
            : Told.more(dossier.contacts().get(0).ofAll(), dossier.contacts().size(), "contact"),
        times(dossier),
        dossier.places().stream()
            .map(
                one ->
                    new ClusterPage.PlaceLine(
                        place(one),
                        Told.count(one.ads()),
                        Told.day(one.first()),
                        Told.day(one.last())))
            .toList(),
        dossier.places().isEmpty()
            ? ""
            : Told.more(dossier.places().get(0).ofAll(), dossier.places().size(), "place"),
        dossier.ads().isEmpty() ? "0" : Told.count(dossier.ads().get(0).ofAll()),
        dossier.ads().stream().map(ad -> AdCard.of(ad, dossier, anchors, values)).toList(),
        dossier.ads().isEmpty()
            ? ""
            : Told.more(dossier.ads().get(0).ofAll(), dossier.ads().size(), "different ad"),
        history(dossier.event(), anchors),
        labels.stream()
            .filter(label -> label.latest() && cluster.clusterId().equals(label.clusterId()))
            .map(this::label)
            .toList());
  }

  private ClusterPage.LabelLine label(AnalystLabel label) {
    String note = label.note();
    return new ClusterPage.LabelLine(
        label.label(),
        String.valueOf(label.strength()),
        label.labelledBy(),
        Told.day(label.labelledAt()),
        note == null || masked ? "" : note);
  }

  /** In the order of the catalogue; what it does not know comes last. */
  private Map<String, List<IndicatorFiring>> byIndicator(List<IndicatorFiring> firings) {
    List<String> order = catalogue.indicators().stream().map(Indicator::id).toList();
    Map<String, List<IndicatorFiring>> all =
        new TreeMap<>(
            Comparator.<String>comparingInt(
                    id -> order.contains(id) ? order.indexOf(id) : order.size())
                .thenComparing(id -> id));
    firings.forEach(
        one -> all.computeIfAbsent(one.indicatorId(), id -> new ArrayList<>()).add(one));
    return all;
  }

  private Optional<Indicator> indicator(String id) {
    return catalogue.indicators().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Families of indicators that speak, by name. */
  Set<String> families(List<IndicatorFiring> firings) {
    return firings.stream()
        .map(one -> family(one.indicatorId()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String family(String indicatorId) {
    return Told.words(indicator(indicatorId).map(Indicator::family).orElse(indicatorId));
  }

  private static ClusterPage.Summary summary(Cluster cluster) {
    double priority = cluster.leadPriority();
    return new ClusterPage.Summary(
        Told.tenth(priority),
        Told.tenth(Math.min(priority, cluster.leadPriorityLow())),
        Told.tenth(Math.max(priority, cluster.leadPriorityHigh())),
        Told.words(cluster.explanationClass()),
        Told.count(cluster.postings(), "ad"),
        Told.count(cluster.contacts(), "contact"),
        Told.count(cluster.places(), "place"),
        Told.count(cluster.sources(), "source"),
        Told.count(cluster.templates(), "template"),
        Told.day(cluster.firstSeen()),
        Told.day(cluster.lastSeen()));
  }

  private List<ClusterPage.Family> families(
      Cluster cluster, Map<String, List<IndicatorFiring>> fired) {
    Map<String, Double> points = new TreeMap<>();
    fired.forEach(
        (id, firings) ->
            points.merge(
                family(id),
                firings.stream().mapToDouble(IndicatorFiring::weight).sum(),
                Double::sum));
    List<ClusterPage.Family> families = new ArrayList<>();
    points.forEach(
        (family, its) ->
            families.add(
                new ClusterPage.Family(
                    family, Told.signed(its), Told.tenth(cluster.leadPriority() - its))));
    return families;
  }

  private static List<String> names(List<Indicator> indicators, Map<String, ?> fired) {
    return indicators.stream()
        .filter(one -> !fired.containsKey(one.id()))
        .map(one -> Told.words(one.id()) + " (" + one.looksAt() + ")")
        .toList();
  }

  private static ClusterPage.ContactLine contact(SeenContact one, Values values) {
    return new ClusterPage.ContactLine(
        one.kind(),
        values.of(one.kind(), one.value()),
        Told.count(one.postings()),
        Told.count(one.disguisedPostings()),
        Told.day(one.firstSeen()),
        Told.day(one.lastSeen()));
  }

  private static TimeTable times(Dossier dossier) {
    Map<Integer, String> names = new TreeMap<>();
    dossier.places().forEach(place -> names.put(place.placeIn(), place(place)));
    return TimeTable.of(dossier.days(), names);
  }

  private static String place(SeenPlace one) {
    String place = one.place();
    return place == null ? "(no place)" : place;
  }

  private static ClusterPage.History history(Optional<ClusterEvent> event, Anchors anchors) {
    return event
        .map(
            one ->
                new ClusterPage.History(
                    one.event(),
                    EVENTS.getOrDefault(one.event(), ""),
                    one.fromClusterIds().stream().map(anchors::other).toList()))
        .orElse(new ClusterPage.History("", "", List.of()));
  }
}
