package clew.jobs.report;

import clew.jobs.analyst.Holding;
import clew.models.Cluster;
import clew.models.ClusterEvent;
import clew.models.Evidence;
import clew.models.IndicatorFiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a page about a cluster is made of. Lists are in the order of their {@code placeIn}, and may
 * end before all is told: then {@code ofAll} is more than they hold.
 *
 * @param firings all of them, sorted
 * @param links the strongest joined links; all of them as a rule
 * @param holding what these links say; without bridges and values where they are not all
 * @param days sorted by place and day
 * @param texts that firings point to, by id
 * @param traces where texts of firings and of ads were read first
 * @param words of passages that are shown, by the hash that evidence has
 */
record Dossier(
    Cluster cluster,
    Optional<ClusterEvent> event,
    List<IndicatorFiring> firings,
    List<SeenContact> contacts,
    List<SeenAd> ads,
    List<SeenLink> links,
    Holding holding,
    List<SeenPlace> places,
    List<SeenDay> days,
    List<SeenCut> cuts,
    List<SeenRelation> relations,
    Map<String, WholeText> texts,
    Map<Trace.Where, Trace> traces,
    Map<String, String> words) {
  /** Of the strongest links, as many are told bit by bit. Chosen. */
  private static final int STRONGEST = 3;

  Dossier {
    firings = List.copyOf(firings);
    contacts = List.copyOf(contacts);
    ads = List.copyOf(ads);
    links = List.copyOf(links);
    places = List.copyOf(places);
    days = List.copyOf(days);
    cuts = List.copyOf(cuts);
    relations = List.copyOf(relations);
    texts = Map.copyOf(texts);
    traces = Map.copyOf(traces);
    words = Map.copyOf(words);
  }

  /** Whether all joined links of the cluster are at hand. */
  boolean knowsAllLinks() {
    return knowsAll(links);
  }

  static boolean knowsAll(List<SeenLink> links) {
    return links.isEmpty() || links.get(0).ofAll() == links.size();
  }

  /** The links that are told bit by bit: the strongest, and the one that holds least. */
  List<SeenLink> shownLinks() {
    List<SeenLink> shown = new ArrayList<>(links.subList(0, Math.min(STRONGEST, links.size())));
    links.stream()
        .filter(this::isWeakest)
        .filter(link -> !shown.contains(link))
        .findFirst()
        .ifPresent(shown::add);
    return shown;
  }

  /** Whether it is the link without which the cluster falls apart first. */
  boolean isWeakest(SeenLink link) {
    return link.leftId().equals(cluster.weakestLeftId())
        && link.rightId().equals(cluster.weakestRightId());
  }

  /** Passages that are shown, each with a posting that has it. */
  Map<String, String> passages() {
    Map<String, String> passages = new TreeMap<>();
    shownLinks().forEach(link -> passages(link, passages));
    if (holding.passages().stream().anyMatch(passage -> !passages.containsKey(passage))) {
      Map<String, String> all = new TreeMap<>();
      links.forEach(link -> passages(link, all));
      holding.passages().forEach(one -> passages.putIfAbsent(one, all.getOrDefault(one, "")));
    }
    return passages;
  }

  private static void passages(SeenLink link, Map<String, String> passages) {
    for (Evidence one : link.evidence()) {
      if (one.kind().equals("passage")) {
        passages.putIfAbsent(one.value(), link.leftId());
      }
    }
  }

  /** With the words of passages. */
  Dossier told(Map<String, String> words) {
    return new Dossier(
        cluster,
        event,
        firings,
        contacts,
        ads,
        links,
        holding.told(words),
        places,
        days,
        cuts,
        relations,
        texts,
        traces,
        words);
  }
}
