package clew.jobs.report;

import clew.jobs.analyst.Holding;
import clew.models.Cluster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why the ads of a cluster are held to be of one hand, and where that is weakest.
 *
 * @param links how many joined links there are, in words
 * @param partial said where not all of them were worked through; empty else
 */
record Binding(
    String links,
    String density,
    String weakest,
    String partial,
    List<OfKind> kinds,
    String bridges,
    List<Bridge> weakBridges,
    List<Without> without,
    List<Waterfall> waterfalls,
    List<Apart> cuts,
    String moreCuts,
    List<Related> relations,
    String moreRelations) {
  /** Of bridges and values as many are told. Chosen. */
  private static final int TOLD = 10;

  /** A kind of evidence: links on which it speaks, its mean bits, and a bar for those links. */
  record OfKind(String kind, String links, String bits, String width) {}

  /** A link that alone holds two parts together. */
  record Bridge(
      Waterfall.End left, Waterfall.End right, String bits, String leftSide, String rightSide) {}

  /** A value without which the cluster falls apart. */
  record Without(String kind, String value, String links, String parts, String sizes) {}

  /** A cluster that it is cut off from. */
  record Apart(Anchors.Other other, String links, String bits, String reason) {}

  /**
   * A value that it shares with other clusters.
   *
   * @param clusters that have it, this one among them
   */
  record Related(
      String relation,
      String kind,
      String value,
      String postings,
      String clusters,
      List<Sharer> sharers) {}

  /** One of these, with its ads that have the value. */
  record Sharer(Anchors.Other other, String ads) {}

  static Binding of(Dossier dossier, Anchors anchors, Values values) {
    Cluster cluster = dossier.cluster();
    Holding holding = dossier.holding();
    long links = dossier.links().isEmpty() ? 0 : dossier.links().get(0).ofAll();
    Double weakest = cluster.weakestBits();
    return new Binding(
        Told.count(links, "joined link"),
        Told.hundredth(cluster.density()),
        weakest == null ? "" : Told.signed(weakest),
        dossier.knowsAllLinks()
            ? ""
            : "Only the strongest "
                + Told.count(dossier.links().size())
                + " of "
                + Told.count(links)
                + " links are worked through here: kinds of evidence are those of these links, and"
                + " what the cluster would fall into is told by clew explain --cluster "
                + cluster.clusterId()
                + ".",
        kinds(holding),
        Told.count(cluster.bridges()),
        holding.bridges().stream().limit(TOLD).map(one -> bridge(one, anchors)).toList(),
        holding.without().stream().limit(TOLD).map(one -> without(one, values)).toList(),
        waterfalls(dossier, anchors, values),
        dossier.cuts().stream()
            .map(
                cut ->
                    new Apart(
                        anchors.other(cut.otherId()),
                        Told.count(cut.links()),
                        Told.signed(cut.bits()),
                        values.text(cut.reason())))
            .toList(),
        dossier.cuts().isEmpty()
            ? ""
            : Told.more(dossier.cuts().get(0).ofAll(), dossier.cuts().size(), "cluster"),
        related(dossier, anchors, values),
        dossier.relations().isEmpty()
            ? ""
            : Told.more(
                dossier.relations().get(0).ofAll(), dossier.relations().size(), "sharing cluster"));
  }

  private static List<OfKind> kinds(Holding holding) {
    int most = holding.evidence().stream().mapToInt(Holding.OfKind::links).max().orElse(1);
    return holding.evidence().stream()
        .map(
            one ->
                new OfKind(
                    Told.words(one.kind()),
                    Told.count(one.links()),
                    Told.signed(one.bits() / one.links()),
                    String.format(
                        Locale.ROOT, "%.1f", (double) Waterfall.WIDTH * one.links() / most)))
        .toList();
  }

  private static Bridge bridge(Holding.Bridge one, Anchors anchors) {
    return new Bridge(
        end(one.leftId(), anchors),
        end(one.rightId(), anchors),
        Told.signed(one.bits()),
        Told.count(one.leftSide()),
        Told.count(one.rightSide()));
  }

  private static Waterfall.End end(String posting, Anchors anchors) {
    return new Waterfall.End(posting, anchors.ad(posting));
  }

  private static Without without(Holding.Without one, Values values) {
    return new Without(
        Told.words(one.kind()),
        values.of(one.kind(), one.value()),
        Told.count(one.links(), "link"),
        Told.count(one.parts().size()),
        one.parts().stream().limit(TOLD).map(Told::count).collect(Collectors.joining(", "))
            + (one.parts().size() > TOLD ? ", …" : ""));
  }

  private static List<Waterfall> waterfalls(Dossier dossier, Anchors anchors, Values values) {
    List<Waterfall> waterfalls = new ArrayList<>();
    for (SeenLink link : dossier.shownLinks()) {
      String title =
          dossier.isWeakest(link)
              ? "The link that holds least"
              : "Link " + link.placeIn() + " by strength";
      waterfalls.add(
          Waterfall.of(
              title, link, end(link.leftId(), anchors), end(link.rightId(), anchors), values));
    }
    return waterfalls;
  }

  /** A line for each value, in the order of the dossier. */
  private static List<Related> related(Dossier dossier, Anchors anchors, Values values) {
    Map<List<String>, List<SeenRelation>> byValue = new LinkedHashMap<>();
    for (SeenRelation one : dossier.relations()) {
      byValue
          .computeIfAbsent(
              List.of(one.relation(), one.kind(), one.value()), value -> new ArrayList<>())
          .add(one);
    }
    return byValue.values().stream().map(same -> related(same, anchors, values)).toList();
  }

  private static Related related(List<SeenRelation> same, Anchors anchors, Values values) {
    SeenRelation one = same.get(0);
    return new Related(
        Told.words(one.relation()),
        Told.words(one.kind()),
        values.of(one.kind(), one.value()),
        Told.count(one.postings()),
        Told.count(one.clusters()),
        same.stream()
            .map(
                each ->
                    new Sharer(
                        anchors.other(each.otherId()), Told.count(each.otherPostings(), "ad")))
            .toList());
  }
}
