package clew.jobs.analyst;

import clew.models.Link;
import clew.pipeline.cluster.UnionFind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How two postings of a cluster hang together that were not compared: the links from one to the
 * other whose weakest is strongest, and of such chains a shortest one.
 */
final class Chain {
  private static final Comparator<Link> STRONGEST_FIRST =
      Comparator.comparingDouble(Link::bits)
          .reversed()
          .thenComparing(Link::leftId)
          .thenComparing(Link::rightId);

  private Chain() {}

  /**
   * From one to the other, in this order; empty where no links lead there.
   *
   * @param joined links of their cluster
   */
  static List<Link> between(String one, String other, List<Link> joined) {
    List<String> ids =
        Stream.concat(
                Stream.of(one, other),
                joined.stream().flatMap(link -> Stream.of(link.leftId(), link.rightId())))
            .distinct()
            .sorted()
            .toList();
    UnionFind groups = new UnionFind(ids.size());
    int from = number(ids, one);
    int to = number(ids, other);
    Map<String, List<Link>> links = new HashMap<>();
    double weakest = Double.NEGATIVE_INFINITY;
    for (Link link : joined.stream().sorted(STRONGEST_FIRST).toList()) {
      if (link.bits() < weakest) {
        break;
      }
      links.computeIfAbsent(link.leftId(), id -> new ArrayList<>()).add(link);
      links.computeIfAbsent(link.rightId(), id -> new ArrayList<>()).add(link);
      groups.union(number(ids, link.leftId()), number(ids, link.rightId()));
      if (groups.find(from) == groups.find(to)) {
        weakest = link.bits();
      }
    }
    return shortest(one, other, links);
  }

  private static int number(List<String> sorted, String id) {
    return Collections.binarySearch(sorted, id);
  }

  private static List<Link> shortest(String one, String other, Map<String, List<Link>> links) {
    Map<String, Link> cameBy = new HashMap<>();
    Deque<String> next = new ArrayDeque<>(List.of(one));
    while (!next.isEmpty() && !cameBy.containsKey(other)) {
      String at = next.remove();
      for (Link link : links.getOrDefault(at, List.of())) {
        String there = across(link, at);
        if (!there.equals(one) && cameBy.putIfAbsent(there, link) == null) {
          next.add(there);
        }
      }
    }
    List<Link> chain = new ArrayList<>();
    for (String at = other; !at.equals(one); ) {
      Link link = cameBy.get(at);
      if (link == null) {
        return List.of();
      }
      chain.add(link);
      at = across(link, at);
    }
    Collections.reverse(chain);
    return chain;
  }

  private static String across(Link link, String from) {
    return link.leftId().equals(from) ? link.rightId() : link.leftId();
  }
}
