package clew.jobs.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What is known about ads: the cluster (account) of each, and the group (hand) that its cluster
 * belongs to. A group holds whole clusters; a cluster without one is a group of its own.
 *
 * <p>Ads are kept in the order of their ids, so that sums do not depend on the order of rows.
 */
public final class Truth {
  private final List<String> postings;
  private final List<String> clusterNames;
  private final int[] clusters;
  private final int[] groupOfCluster;
  private final int groups;

  private Truth(
      List<String> postings,
      List<String> clusterNames,
      int[] clusters,
      int[] groupOfCluster,
      int groups) {
    this.postings = postings;
    this.clusterNames = clusterNames;
    this.clusters = clusters;
    this.groupOfCluster = groupOfCluster;
    this.groups = groups;
  }

  /**
   * A truth without groups.
   *
   * @param clusterOf the cluster of each ad, by {@code source_posting_id}
   */
  public static Truth of(Map<String, String> clusterOf) {
    return of(clusterOf, Map.of());
  }

  /**
   * A truth with groups.
   *
   * @param clusterOf the cluster of each ad, by {@code source_posting_id}
   * @param groupOf the group of each cluster that has one
   */
  public static Truth of(Map<String, String> clusterOf, Map<String, String> groupOf) {
    if (clusterOf.isEmpty()) {
      throw new IllegalArgumentException("a truth tells of at least one ad");
    }
    List<Map.Entry<String, String>> ordered = new ArrayList<>(clusterOf.entrySet());
    ordered.sort(Map.Entry.comparingByKey());
    Numbers<String> clusters = new Numbers<>();
    Numbers<Hand> groups = new Numbers<>();
    int[] clusterOfAd = new int[ordered.size()];
    int[] groupOfCluster = new int[ordered.size()];
    List<String> names = new ArrayList<>();
    int ad = 0;
    for (Map.Entry<String, String> entry : ordered) {
      String cluster = entry.getValue();
      int number = clusters.of(cluster);
      if (number == names.size()) {
        names.add(cluster);
      }
      clusterOfAd[ad++] = number;
      groupOfCluster[number] = groups.of(Hand.of(cluster, groupOf));
    }
    return new Truth(
        ordered.stream().map(Map.Entry::getKey).toList(),
        List.copyOf(names),
        clusterOfAd,
        Arrays.copyOf(groupOfCluster, clusters.given()),
        groups.given());
  }

  /** A cluster that is its own group never meets a group of the same name. */
  private record Hand(String name, boolean ofCluster) {
    static Hand of(String cluster, Map<String, String> groupOf) {
      String group = groupOf.get(cluster);
      return group == null ? new Hand(cluster, true) : new Hand(group, false);
    }
  }

  /** The ads that the truth tells of, by {@code source_posting_id}, in their order. */
  public List<String> postings() {
    return postings;
  }

  /** Whether any group holds more than one cluster; if not, the strict figures are the same. */
  public boolean grouped() {
    return groups < groupOfCluster.length;
  }

  /** What the truth calls a cluster. */
  String clusterName(int cluster) {
    return clusterNames.get(cluster);
  }

  /** The cluster of each ad. */
  int[] clusters() {
    return clusters.clone();
  }

  /** The group of each cluster. */
  int[] groupOfCluster() {
    return groupOfCluster.clone();
  }
}
