package clew.pipeline.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Clusters that links run between, two by two, and which of them belong together. */
final class LinkedClusters {
  /** The share of one cluster that must be linked to the other. Chosen. */
  private static final double MOST = .5;

  /**
   * As many nodes at least on each side, where the sides have them: one node is a bridge, not a
   * bond. Chosen.
   */
  private static final int AT_LEAST = 2;

  /** Kinds that must be strong for one link to join by itself. */
  private static final int TWO_KINDS = 2;

  private final int[] labels;
  private final JoiningLinks links;
  private final int[] between;
  private final int[] sizes;

  /** Couples of clusters, the smaller label in the upper half; ascending, each once. */
  private final long[] couples;

  /** Places in {@link #between} by couple. */
  private final Lists byCouple;

  /** Two clusters that belong together, the smaller first, and how surely. */
  record Match(double strength, int one, int other) {}

  /**
   * Looks at clusters as they are.
   *
   * @param labels for every node the smallest node of its cluster
   * @param between links of two clusters
   */
  LinkedClusters(int[] labels, JoiningLinks links, int[] between) {
    this.labels = labels;
    this.links = links;
    this.between = between;
    sizes = new int[labels.length];
    for (int label : labels) {
      sizes[label]++;
    }
    LongSet all = new LongSet();
    for (int link : between) {
      all.add(couple(link));
    }
    couples = all.distinct();
    byCouple =
        new Lists(
            couples.length,
            between.length,
            at -> Arrays.binarySearch(couples, couple(between[at])));
  }

  /** Couples that belong together, in their order. */
  List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (int couple = 0; couple < couples.length; couple++) {
      double strength = strength(couple);
      if (strength > 0) {
        matches.add(new Match(strength, one(couple), other(couple)));
      }
    }
    return matches;
  }

  /**
   * 2 where two kinds link a pair, else the linked share of one side; 0 where that is too little.
   */
  private double strength(int couple) {
    int[] ones = new int[byCouple.size(couple)];
    int[] others = new int[ones.length];
    for (int i = 0; i < ones.length; i++) {
      int link = between[byCouple.entry(byCouple.start(couple) + i)];
      if (links.strongKinds(link) >= TWO_KINDS) {
        return 2;
      }
      boolean inOrder = labels[links.left(link)] == one(couple);
      ones[i] = inOrder ? links.left(link) : links.right(link);
      others[i] = inOrder ? links.right(link) : links.left(link);
    }
    int linkedOnes = distinct(ones);
    int linkedOthers = distinct(others);
    int one = sizes[one(couple)];
    int other = sizes[other(couple)];
    double share = Math.max((double) linkedOnes / one, (double) linkedOthers / other);
    int linked = Math.min(linkedOnes, linkedOthers);
    return share >= MOST && linked >= Math.min(AT_LEAST, Math.min(one, other)) ? share : 0;
  }

  private int one(int couple) {
    return (int) (couples[couple] >>> 32);
  }

  private int other(int couple) {
    return (int) couples[couple];
  }

  private long couple(int link) {
    int left = labels[links.left(link)];
    int right = labels[links.right(link)];
    return JoiningLinks.ends(Math.min(left, right), Math.max(left, right));
  }

  private static int distinct(int[] nodes) {
    Arrays.sort(nodes);
    int distinct = 0;
    for (int i = 0; i < nodes.length; i++) {
      distinct += i == 0 || nodes[i] != nodes[i - 1] ? 1 : 0;
    }
    return distinct;
  }
}
