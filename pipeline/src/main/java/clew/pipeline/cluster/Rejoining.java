package clew.pipeline.cluster;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Joins clusters of one component again where Markov clustering cut too finely: it sees how links
 * lie, not what they are. Two clusters belong together where two independent kinds of strong
 * evidence link a pair of theirs, or where most of one of them is linked to the other.
 */
final class Rejoining {
  /** Links that are worth less, in bits, do not count. Chosen. */
  private static final double WORTH_COUNTING = 1;

  private Rejoining() {}

  /**
   * Joins until nothing changes.
   *
   * @param labels for every node the smallest node of its cluster
   * @param links that may join
   * @return labels of the same kind
   */
  static int[] of(int[] labels, JoiningLinks links) {
    int[] now = labels.clone();
    // Links of two clusters that count: what is one cluster stays so, and needs no other look.
    IntPredicate isBetween = link -> now[links.left(link)] != now[links.right(link)];
    int[] between =
        IntStream.range(0, links.size())
            .filter(isBetween)
            .filter(link -> links.bits(link) >= WORTH_COUNTING)
            .toArray();
    while (true) {
      List<LinkedClusters.Match> matches = new LinkedClusters(now, links, between).matches();
      if (matches.isEmpty()) {
        return now;
      }
      join(now, matches);
      between = Arrays.stream(between).filter(isBetween).toArray();
    }
  }

  /** The surest first; a cluster takes part once a round, since joining changes what it is. */
  private static void join(int[] labels, List<LinkedClusters.Match> matches) {
    Comparator<LinkedClusters.Match> surestFirst =
        Comparator.comparingDouble(LinkedClusters.Match::strength)
            .reversed()
            .thenComparingInt(LinkedClusters.Match::one)
            .thenComparingInt(LinkedClusters.Match::other);
    BitSet taken = new BitSet(labels.length);
    int[] into = new int[labels.length];
    Arrays.fill(into, -1);
    for (LinkedClusters.Match match : matches.stream().sorted(surestFirst).toList()) {
      if (!taken.get(match.one()) && !taken.get(match.other())) {
        taken.set(match.one());
        taken.set(match.other());
        into[match.other()] = match.one();
      }
    }
    for (int node = 0; node < labels.length; node++) {
      int joined = into[labels[node]];
      labels[node] = joined < 0 ? labels[node] : joined;
    }
  }
}
