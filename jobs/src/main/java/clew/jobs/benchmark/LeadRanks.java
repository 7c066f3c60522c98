package clew.jobs.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Ranks clusters by their points, and again without each family of indicators. */
final class LeadRanks {
  /** Leads that somebody may look at in a week. Chosen. */
  static final int TOP = 100;

  static final String NOTHING = "(nothing)";

  private final Map<String, Map<String, Double>> points;
  private final List<Operator> operators;

  /**
   * @param points of every cluster, by family
   * @param operators what is known of who is behind clusters; may be empty
   */
  LeadRanks(Map<String, Map<String, Double>> points, List<Operator> operators) {
    this.points = points;
    this.operators = List.copyOf(operators);
  }

  /** Somebody who posts: the cluster that holds most of the ads, and whether it is a network. */
  record Operator(String cluster, boolean network) {}

  /**
   * What leaving out one family does.
   *
   * @param stay share of the first clusters that are still among the first
   * @param meanMove ranks by which one of the first moves
   * @param auc chance that a network ranks above another operator; not a number where either lacks
   */
  record Change(String family, double stay, double meanMove, double largestMove, double auc) {}

  /** Nothing left out, then each family, in the order of their names. */
  List<Change> changes() {
    Set<String> families = new TreeSet<>();
    points.values().forEach(its -> families.addAll(its.keySet()));
    List<Change> changes = new ArrayList<>();
    changes.add(change(NOTHING));
    families.forEach(family -> changes.add(change(family)));
    return changes;
  }

  private Change change(String family) {
    List<String> before = ranked(NOTHING);
    List<String> first = before.subList(0, Math.min(TOP, before.size()));
    List<String> after = ranked(family);
    Map<String, Integer> rank = new HashMap<>();
    after.forEach(cluster -> rank.put(cluster, rank.size()));
    Set<String> now = new HashSet<>(after.subList(0, first.size()));
    double moved = 0;
    double most = 0;
    for (int i = 0; i < first.size(); i++) {
      int move = Math.abs(rank.getOrDefault(first.get(i), i) - i);
      moved += move;
      most = Math.max(most, move);
    }
    double stay = (double) first.stream().filter(now::contains).count();
    int all = Math.max(1, first.size());
    return new Change(family, stay / all, moved / all, most, auc(family));
  }

  private List<String> ranked(String without) {
    List<String> ranked = new ArrayList<>(points.keySet());
    ranked.sort(
        Comparator.comparingDouble((String cluster) -> -priority(cluster, without))
            .thenComparing(Comparator.naturalOrder()));
    return ranked;
  }

  private double priority(String cluster, String without) {
    double sum = 0;
    for (Map.Entry<String, Double> part : points.getOrDefault(cluster, Map.of()).entrySet()) {
      sum += part.getKey().equals(without) ? 0 : part.getValue();
    }
    return sum;
  }

  /** By ranks (Mann and Whitney): sorted once, ties share their mean rank. */
  private double auc(String without) {
    double[][] scored =
        operators.stream()
            .map(one -> new double[] {priority(one.cluster(), without), one.network() ? 1 : 0})
            .sorted(Comparator.comparingDouble(one -> one[0]))
            .toArray(double[][]::new);
    double networks = 0;
    double rankSum = 0;
    for (int from = 0; from < scored.length; ) {
      int to = from;
      while (to < scored.length && scored[to][0] == scored[from][0]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        networks += scored[i][1];
        rankSum += scored[i][1] * (from + to + 1) / 2.0;
      }
      from = to;
    }
    double others = scored.length - networks;
    return networks == 0 || others == 0
        ? Double.NaN
        : (rankSum - networks * (networks + 1) / 2) / (networks * others);
  }
}
