package clew.pipeline.cluster;

import clew.models.ClusterEvent;
import clew.models.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ids of tonight's clusters, and what became of last night's.
 *
 * <p>The id of a cluster goes where the largest part of its members went, and nowhere else (of
 * equal parts, the one whose smallest member is smallest). Where several ids arrive, the one that
 * brings most members stays, of equal ones the smallest. All other clusters get an id made from
 * their members.
 *
 * <p>No id is given twice, and none of last night's to a cluster that its largest part did not go
 * to. The order of clusters and members does not matter. For many threads.
 */
public final class StableIds {
  private final Set<String> lastIds;
  private final Map<String, String> lastOf = new HashMap<>();
  private final Map<String, Integer> lastSizes = new HashMap<>();

  /**
   * Takes last night's clusters: id to members; none on the first night.
   *
   * @throws IllegalArgumentException where a member is in two of them
   */
  public StableIds(Map<String, List<String>> lastNight) {
    lastIds = Set.copyOf(lastNight.keySet());
    lastNight.forEach(
        (id, members) -> {
          lastSizes.put(id, members.size());
          members.forEach(member -> refuseTwice(member, lastOf.put(member, id)));
        });
  }

  /**
   * One event for every cluster of tonight, in the order given, with the id of the cluster:
   *
   * <ul>
   *   <li>new: none of its members was in a cluster last night
   *   <li>unchanged: the same members as last night
   *   <li>grew: all members of one cluster, and members that were in none
   *   <li>merged: members of two clusters or more, whether or not these lost others
   *   <li>split: members of one cluster, which lost others: to another cluster, or since they are
   *       no longer there
   * </ul>
   *
   * <p>Whether a cluster is dormant is for others to tell, who know dates.
   *
   * @param partition the members of each cluster
   * @throws IllegalArgumentException where a cluster is empty, or a member is in two
   */
  public List<ClusterEvent> name(List<List<String>> partition) {
    List<Part> clusters = parts(partition);
    Map<String, Integer> heirs = heirs(clusters);
    List<ClusterEvent> events = new ArrayList<>();
    for (int at = 0; at < clusters.size(); at++) {
      Part cluster = clusters.get(at);
      String kept = kept(cluster, at, heirs);
      String id = kept == null ? made(cluster.members()) : kept;
      events.add(new ClusterEvent(id, event(cluster), cluster.origins()));
    }
    return events;
  }

  /**
   * A cluster of tonight.
   *
   * @param members sorted
   * @param shares how many of them each cluster of last night brought, by its id
   * @param origins the ids of those, largest share first, of equal ones the smallest id
   */
  private record Part(List<String> members, Map<String, Integer> shares, List<String> origins) {
    String smallest() {
      return members.get(0);
    }

    int share(String lastId) {
      return shares.getOrDefault(lastId, 0);
    }
  }

  private List<Part> parts(List<List<String>> partition) {
    List<Part> parts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (List<String> members : partition) {
      if (members.isEmpty()) {
        throw new IllegalArgumentException("a cluster has no members");
      }
      members.forEach(member -> refuseTwice(member, seen.add(member) ? null : member));
      parts.add(part(members.stream().sorted().toList()));
    }
    return parts;
  }

  private Part part(List<String> members) {
    Map<String, Integer> shares = new TreeMap<>();
    for (String member : members) {
      String lastId = lastOf.get(member);
      if (lastId != null) {
        shares.merge(lastId, 1, Integer::sum);
      }
    }
    if (shares.size() < 2) {
      return new Part(members, Map.copyOf(shares), List.copyOf(shares.keySet()));
    }
    Comparator<Map.Entry<String, Integer>> largest = Map.Entry.comparingByValue();
    List<String> origins =
        shares.entrySet().stream()
            .sorted(largest.reversed().thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    return new Part(members, shares, origins);
  }

  /** For every id of last night, the place of the cluster that its largest part went to. */
  private static Map<String, Integer> heirs(List<Part> clusters) {
    Map<String, Integer> heirs = new HashMap<>();
    for (int at = 0; at < clusters.size(); at++) {
      int candidate = at;
      for (String lastId : clusters.get(at).origins()) {
        heirs.merge(lastId, candidate, (one, two) -> larger(clusters, lastId, one, two));
      }
    }
    return heirs;
  }

  private static int larger(List<Part> clusters, String lastId, int one, int two) {
    Part left = clusters.get(one);
    Part right = clusters.get(two);
    int byShare = Integer.compare(left.share(lastId), right.share(lastId));
    if (byShare != 0) {
      return byShare > 0 ? one : two;
    }
    return left.smallest().compareTo(right.smallest()) < 0 ? one : two;
  }

  /** The first of the ids that arrive, as the origins are in their order; null where none does. */
  private static @Nullable String kept(Part cluster, int at, Map<String, Integer> heirs) {
    for (String lastId : cluster.origins()) {
      if (Integer.valueOf(at).equals(heirs.get(lastId))) {
        return lastId;
      }
    }
    return null;
  }

  /**
   * An id made from members. Last night's ids are taken, even those that nobody keeps: a cluster
   * that grew still has the id of the members of its birth, which may be together again elsewhere.
   */
  private String made(List<String> members) {
    String id = idOf("cluster", members);
    for (int attempt = 1; lastIds.contains(id); attempt++) {
      id = idOf("cluster, again " + attempt, members);
    }
    return id;
  }

  private static String idOf(String kind, List<String> members) {
    List<String> parts = new ArrayList<>(members.size() + 1);
    parts.add(kind);
    parts.addAll(members);
    return Ids.of(parts.toArray(String[]::new));
  }

  private String event(Part cluster) {
    if (cluster.origins().isEmpty()) {
      return "new";
    }
    if (cluster.origins().size() > 1) {
      return "merged";
    }
    String origin = cluster.origins().get(0);
    if (cluster.share(origin) < lastSizes.getOrDefault(origin, 0)) {
      return "split";
    }
    return cluster.share(origin) == cluster.members().size() ? "unchanged" : "grew";
  }

  private static void refuseTwice(String member, @Nullable String before) {
    if (before != null) {
      throw new IllegalArgumentException("posting " + member + " is in two clusters");
    }
  }
}
