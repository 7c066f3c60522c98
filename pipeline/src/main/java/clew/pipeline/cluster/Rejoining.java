package clew.pipeline.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins clusters of one component again where Markov clustering cut too finely: it sees how links
 * lie, not what they are. Two clusters belong together where two independent kinds of strong
 * evidence link a pair of theirs, or where most of one of them is linked to the other.
 */
final class Rejoining {
  /** The share of one cluster that must be linked to the other. Chosen. */
  private static final double MOST = .5;

  /**
   * As many nodes at least on each side, where the sides have them: one node is a bridge, not a
   * bond. Chosen.
   */
  private static final int AT_LEAST = 2;

  /** Kinds that must be strong for one link to join by itself. */
  private static final int TWO_KINDS = 2;

  /** Links that are worth less, in bits, do not count. Chosen. */
  private static final double WORTH_COUNTING = 1;

  /** Two clusters, the smaller number first. */
  private record Couple(int one, int other) {}

  /** What links two clusters. */
  private static final class Bond {
    private final Set<Integer> one = new HashSet<>();
    private final Set<Integer> other = new HashSet<>();
    private boolean twoKinds;
  }

  /** A couple that belongs together, and how surely. */
  private record Match(double strength, Couple couple) {}

  private Rejoining() {}

  /**
   * Joins until nothing changes.
   *
   * @param labels for every node the smallest node of its cluster
   * @param links that may join
   * @return labels of the same kind
   */
  static int[] of(int[] labels, List<JoiningLink> links) {
    int[] now = labels.clone();
    List<JoiningLink> between = links;
    while (true) {
      between = between(now, between);
      List<Match> matches = matches(now, between);
      if (matches.isEmpty()) {
        return now;
      }
      join(now, matches);
    }
  }

  /** Links of two clusters that count: what is one cluster stays so, and needs no other look. */
  private static List<JoiningLink> between(int[] labels, List<JoiningLink> links) {
    return links.stream()
        .filter(link -> labels[link.left()] != labels[link.right()])
        .filter(link -> link.bits() >= WORTH_COUNTING)
        .toList();
  }

  private static List<Match> matches(int[] labels, List<JoiningLink> links) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int label : labels) {
      sizes.merge(label, 1, Integer::sum);
    }
    List<Match> matches = new ArrayList<>();
    bonds(labels, links)
        .forEach(
            (couple, bond) -> {
              double strength = strength(couple, bond, sizes);
              if (strength > 0) {
                matches.add(new Match(strength, couple));
              }
            });
    matches.sort(
        Comparator.comparingDouble(Match::strength)
            .reversed()
            .thenComparingInt(match -> match.couple().one())
            .thenComparingInt(match -> match.couple().other()));
    return matches;
  }

  private static Map<Couple, Bond> bonds(int[] labels, List<JoiningLink> links) {
    Map<Couple, Bond> bonds = new HashMap<>();
    for (JoiningLink link : links) {
      int left = labels[link.left()];
      int right = labels[link.right()];
      boolean inOrder = left < right;
      Couple couple = inOrder ? new Couple(left, right) : new Couple(right, left);
      Bond bond = bonds.computeIfAbsent(couple, key -> new Bond());
      bond.one.add(inOrder ? link.left() : link.right());
      bond.other.add(inOrder ? link.right() : link.left());
      bond.twoKinds |= link.strongKinds() >= TWO_KINDS;
    }
    return bonds;
  }

  /**
   * 2 where two kinds link a pair, else the linked share of one side; 0 where that is too little.
   */
  private static double strength(Couple couple, Bond bond, Map<Integer, Integer> sizes) {
    if (bond.twoKinds) {
      return 2;
    }
    int one = sizes.getOrDefault(couple.one(), 0);
    int other = sizes.getOrDefault(couple.other(), 0);
    double share = Math.max((double) bond.one.size() / one, (double) bond.other.size() / other);
    int linked = Math.min(bond.one.size(), bond.other.size());
    return share >= MOST && linked >= Math.min(AT_LEAST, Math.min(one, other)) ? share : 0;
  }

  /** The surest first; a cluster takes part once a round, since joining changes what it is. */
  private static void join(int[] labels, List<Match> matches) {
    Set<Integer> taken = new HashSet<>();
    Map<Integer, Integer> into = new HashMap<>();
    for (Match match : matches) {
      Couple couple = match.couple();
      if (!taken.contains(couple.one()) && !taken.contains(couple.other())) {
        taken.add(couple.one());
        taken.add(couple.other());
        into.put(couple.other(), couple.one());
      }
    }
    for (int node = 0; node < labels.length; node++) {
      labels[node] = into.getOrDefault(labels[node], labels[node]);
    }
  }
}
