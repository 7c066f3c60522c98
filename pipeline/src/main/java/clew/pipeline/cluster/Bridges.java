package clew.pipeline.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Refuses links by which one value alone would join two groups that other evidence holds together:
 * they are joined only where most of at least one group carries the value. One phone over an
 * operator's several templates joins them; a number passed on to a stranger does not.
 */
final class Bridges {
  private final int nodes;
  private final double guardShare;
  private final List<JoiningLink> kept = new ArrayList<>();
  private final List<JoiningLink> refused = new ArrayList<>();

  /**
   * What is judged.
   *
   * @param carriers of every value that joins a link alone, the nodes of all links that it is worth
   *     something in
   */
  record Input(List<JoiningLink> links, Map<String, Set<Integer>> carriers) {}

  /**
   * Judges all links at once.
   *
   * @param guardShare the share of a group that must carry the value
   */
  Bridges(int nodes, Input input, double guardShare) {
    this.nodes = nodes;
    this.guardShare = guardShare;
    judge(input.links(), input.carriers());
  }

  /** Links that may join, in the order of their ends. */
  List<JoiningLink> kept() {
    return kept;
  }

  List<JoiningLink> refused() {
    return refused;
  }

  private void judge(List<JoiningLink> links, Map<String, Set<Integer>> carriers) {
    UnionFind groups = new UnionFind(nodes);
    Map<String, List<JoiningLink>> byValue = new TreeMap<>();
    for (JoiningLink link : links) {
      if (link.kinds() == 0) {
        refused.add(link);
      } else if (link.onlyValue() == null) {
        kept.add(link);
        groups.union(link.left(), link.right());
      } else {
        byValue.computeIfAbsent(link.onlyValue(), value -> new ArrayList<>()).add(link);
      }
    }
    Comparator<String> mostCarriersFirst =
        Comparator.comparingInt((String value) -> -carriers.getOrDefault(value, Set.of()).size())
            .thenComparing(Comparator.naturalOrder());
    byValue.keySet().stream()
        .sorted(mostCarriersFirst)
        .forEach(
            value ->
                judge(
                    byValue.getOrDefault(value, List.of()),
                    carriers.getOrDefault(value, Set.of()),
                    groups));
    Comparator<JoiningLink> byEnds =
        Comparator.comparingInt(JoiningLink::left).thenComparingInt(JoiningLink::right);
    kept.sort(byEnds);
    refused.sort(byEnds);
  }

  /** Judges the links of one value by the groups as they are before any of them joins. */
  private void judge(List<JoiningLink> links, Set<Integer> carriers, UnionFind groups) {
    Map<Integer, Integer> carrying = new HashMap<>();
    for (int node : carriers) {
      carrying.merge(groups.find(node), 1, Integer::sum);
    }
    List<JoiningLink> joining = new ArrayList<>();
    for (JoiningLink link : links) {
      int left = groups.find(link.left());
      int right = groups.find(link.right());
      boolean joins =
          left == right
              || share(left, carrying, groups) >= guardShare
              || share(right, carrying, groups) >= guardShare;
      (joins ? joining : refused).add(link);
    }
    kept.addAll(joining);
    joining.forEach(link -> groups.union(link.left(), link.right()));
  }

  private static double share(int group, Map<Integer, Integer> carrying, UnionFind groups) {
    return (double) carrying.getOrDefault(group, 0) / groups.sizeOf(group);
  }
}
