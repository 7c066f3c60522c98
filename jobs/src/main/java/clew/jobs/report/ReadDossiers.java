package clew.jobs.report;

import clew.jobs.analyst.Holding;
import clew.jobs.analyst.PublishedTexts;
import clew.jobs.store.Store;
import clew.models.Cluster;
import clew.models.ClusterEvent;
import clew.models.IndicatorFiring;
import clew.models.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Puts together what is known of some clusters. */
final class ReadDossiers {
  private static final Comparator<IndicatorFiring> BY_SPAN =
      Comparator.comparing(IndicatorFiring::indicatorId)
          .thenComparing(firing -> String.valueOf(firing.postingId()))
          .thenComparing(firing -> String.valueOf(firing.textId()))
          .thenComparing(firing -> String.valueOf(firing.field()))
          .thenComparing(IndicatorFiring::start, Comparator.nullsFirst(Integer::compare));

  private final Store store;

  ReadDossiers(Store store) {
    this.store = store;
  }

  /** A dossier of each, in their order. */
  List<Dossier> of(List<Cluster> clusters) {
    if (clusters.isEmpty()) {
      return List.of();
    }
    try (ClusterRows rows =
        new ClusterRows(store, clusters.stream().map(Cluster::clusterId).toList())) {
      List<Dossier> dossiers = dossiers(clusters, rows);
      Map<String, String> words = words(dossiers, rows);
      return dossiers.stream().map(dossier -> dossier.told(words)).toList();
    }
  }

  private static List<Dossier> dossiers(List<Cluster> clusters, ClusterRows rows) {
    List<IndicatorFiring> fired = rows.firings();
    List<SeenAd> seen = rows.ads();
    Map<String, List<IndicatorFiring>> firings = grouped(fired, IndicatorFiring::clusterId);
    Map<String, List<ClusterEvent>> events = grouped(rows.events(), ClusterEvent::clusterId);
    Map<String, List<SeenContact>> contacts =
        sorted(rows.contacts(), SeenContact::clusterId, SeenContact::placeIn);
    Map<String, List<SeenAd>> ads = sorted(seen, SeenAd::clusterId, SeenAd::placeIn);
    Map<String, List<SeenLink>> links =
        sorted(rows.links(), SeenLink::clusterId, SeenLink::placeIn);
    Map<String, List<SeenPlace>> places =
        sorted(rows.places(), SeenPlace::clusterId, SeenPlace::placeIn);
    Map<String, List<SeenDay>> days = grouped(rows.days(), SeenDay::clusterId);
    Map<String, List<SeenCut>> cuts = sorted(rows.cuts(), SeenCut::clusterId, SeenCut::placeIn);
    Map<String, List<SeenRelation>> relations =
        sorted(rows.relations(), SeenRelation::clusterId, SeenRelation::placeIn);
    Map<String, WholeText> texts = texts(fired, rows);
    Map<Trace.Where, Trace> traces = traces(fired, seen, rows);
    List<Dossier> dossiers = new ArrayList<>();
    for (Cluster cluster : clusters) {
      String id = cluster.clusterId();
      List<SeenAd> its = ads.getOrDefault(id, List.of());
      List<SeenLink> joined = links.getOrDefault(id, List.of());
      dossiers.add(
          new Dossier(
              cluster,
              events.getOrDefault(id, List.of()).stream().findFirst(),
              firings.getOrDefault(id, List.of()).stream().sorted(BY_SPAN).toList(),
              contacts.getOrDefault(id, List.of()),
              its,
              joined,
              holding(id, its, joined),
              places.getOrDefault(id, List.of()),
              days.getOrDefault(id, List.of()),
              cuts.getOrDefault(id, List.of()),
              relations.getOrDefault(id, List.of()),
              texts,
              traces,
              Map.of()));
    }
    return dossiers;
  }

  /** Every representative that is not among the ads at hand is at an end of a link. */
  private static Holding holding(String cluster, List<SeenAd> ads, List<SeenLink> joined) {
    Set<String> representatives = new TreeSet<>();
    ads.forEach(ad -> representatives.add(ad.postingId()));
    joined.forEach(link -> representatives.addAll(List.of(link.leftId(), link.rightId())));
    List<Link> links = joined.stream().map(SeenLink::link).toList();
    return Dossier.knowsAll(joined)
        ? Holding.of(cluster, representatives, links)
        : Holding.ofSome(links);
  }

  private static Map<String, WholeText> texts(List<IndicatorFiring> fired, ClusterRows rows) {
    Set<String> wanted = new TreeSet<>();
    for (IndicatorFiring one : fired) {
      String text = one.textId();
      if (text != null) {
        wanted.add(text);
      }
    }
    return rows.texts(wanted).stream()
        .collect(Collectors.toUnmodifiableMap(WholeText::textId, text -> text));
  }

  private static Map<Trace.Where, Trace> traces(
      List<IndicatorFiring> fired, List<SeenAd> ads, ClusterRows rows) {
    List<Trace.Where> wanted = new ArrayList<>();
    for (IndicatorFiring one : fired) {
      String posting = one.postingId();
      String text = one.textId();
      if (posting != null && text != null) {
        wanted.add(new Trace.Where(posting, text));
      }
    }
    ads.forEach(ad -> wanted.add(new Trace.Where(ad.postingId(), ad.textId())));
    return rows.traces(wanted).stream()
        .collect(Collectors.toUnmodifiableMap(Trace::where, trace -> trace));
  }

  /** The words of the passages that any of them shows. */
  private Map<String, String> words(List<Dossier> dossiers, ClusterRows rows) {
    Map<String, String> passages = new TreeMap<>();
    dossiers.forEach(dossier -> passages.putAll(dossier.passages()));
    return new PublishedTexts(store).words(rows.postings(passages.values()), passages.keySet());
  }

  private static <T> Map<String, List<T>> grouped(Collection<T> rows, Function<T, String> cluster) {
    return rows.stream().collect(Collectors.groupingBy(cluster));
  }

  private static <T> Map<String, List<T>> sorted(
      Collection<T> rows, Function<T, String> cluster, ToIntFunction<T> place) {
    return grouped(rows.stream().sorted(Comparator.comparingInt(place)).toList(), cluster);
  }
}
