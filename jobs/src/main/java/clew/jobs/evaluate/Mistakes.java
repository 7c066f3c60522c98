package clew.jobs.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Finds the worst merges and splits, by the pairs of ads that they get wrong, and for each a pair
 * of ads that tells most: the strongest link across the line, or, where there is none, one ad of
 * each of the two largest parts.
 */
final class Mistakes {
  /** Of each kind that are told. */
  private static final int WORST = 20;

  private final Evaluated ads;
  private final Truth truth;
  private final LookedAt looked;
  private final ExplainCommands commands;

  Mistakes(Evaluated ads, Truth truth, LookedAt looked, ExplainCommands commands) {
    this.ads = ads;
    this.truth = truth;
    this.looked = looked;
    this.commands = commands;
  }

  /** A set of ads that is in pieces, by its number, and what is known of it. */
  private record Broken(int number, int size, int parts, long pairs) {}

  /** Two ads by their numbers. */
  private record Pair(int one, int other) {}

  /** The worst merges, then the worst splits, each the worst first. */
  List<Mistake> worst() {
    List<Mistake> worst = new ArrayList<>();
    List<Broken> merges = worst(ads.byGroup());
    Map<Integer, Pair> shown = shown(merges, ads::cluster, ads::group);
    for (Broken merge : merges) {
      Pair pair = Objects.requireNonNull(shown.get(merge.number()));
      worst.add(mistake(Mistake.MERGE, ads.ad(pair.one()).orElseThrow().clusterId(), merge, pair));
    }
    List<Broken> splits = worst(ads.byTrueCluster());
    shown = shown(splits, ads::trueCluster, ads::cluster);
    for (Broken split : splits) {
      Pair pair = Objects.requireNonNull(shown.get(split.number()));
      worst.add(mistake(Mistake.SPLIT, truth.clusterName(split.number()), split, pair));
    }
    return worst;
  }

  private Mistake mistake(String kind, String id, Broken broken, Pair pair) {
    List<String> explain = new ArrayList<>();
    Optional<Ad> one = ads.ad(pair.one());
    Optional<Ad> other = ads.ad(pair.other());
    if (one.isPresent() && other.isPresent()) {
      explain.add(commands.pair(one.get().postingId(), other.get().postingId()));
    }
    one.ifPresent(ad -> explain.add(commands.cluster(ad.clusterId())));
    return new Mistake(kind, id, broken.size(), broken.parts(), broken.pairs(), explain);
  }

  /** Left parts that reach into several right ones; cells of one left part stand together. */
  private static List<Broken> worst(Contingency table) {
    int[] reached = table.rightPartsOfEachLeft();
    double[] together = new double[reached.length];
    for (int cell = 0; cell < table.cells(); cell++) {
      together[table.left(cell)] += pairs(table.count(cell));
    }
    List<Broken> broken = new ArrayList<>();
    for (int part = 0; part < reached.length; part++) {
      if (reached[part] > 1) {
        long pairs = (long) (pairs(table.leftSize(part)) - together[part]);
        broken.add(new Broken(part, table.leftSize(part), reached[part], pairs));
      }
    }
    broken.sort(Comparator.comparingLong(Broken::pairs).reversed().thenComparing(Broken::number));
    return broken.subList(0, Math.min(WORST, broken.size()));
  }

  private static double pairs(int size) {
    return size * (size - 1.0) / 2;
  }

  /**
   * For each of some sets, two of its ads that lie in different parts.
   *
   * @param setOf the set of an ad
   * @param partOf the part of an ad
   */
  private Map<Integer, Pair> shown(
      List<Broken> broken, IntUnaryOperator setOf, IntUnaryOperator partOf) {
    Map<Integer, Pair> shown = new HashMap<>();
    BitSet sets = new BitSet();
    broken.forEach(one -> sets.set(one.number()));
    Map<Integer, Double> most = new HashMap<>();
    for (int link = 0; link < looked.links(); link++) {
      int one = looked.nodes().firstAd(looked.left(link));
      int other = looked.nodes().firstAd(looked.right(link));
      int set = setOf.applyAsInt(one);
      if (sets.get(set)
          && set == setOf.applyAsInt(other)
          && partOf.applyAsInt(one) != partOf.applyAsInt(other)
          && looked.bits(link) > most.getOrDefault(set, Double.NEGATIVE_INFINITY)) {
        most.put(set, looked.bits(link));
        shown.put(set, new Pair(one, other));
      }
    }
    sets.stream().forEach(set -> shown.computeIfAbsent(set, one -> twoParts(one, setOf, partOf)));
    return shown;
  }

  /** The first ads of the two largest parts, ads of the run before those that it lacks. */
  private Pair twoParts(int set, IntUnaryOperator setOf, IntUnaryOperator partOf) {
    Map<Integer, Integer> sizes = new HashMap<>();
    Map<Integer, Integer> firsts = new HashMap<>();
    for (int ad = 0; ad < ads.size(); ad++) {
      if (setOf.applyAsInt(ad) == set) {
        sizes.merge(partOf.applyAsInt(ad), ads.ad(ad).isPresent() ? ads.size() : 1, Integer::sum);
        firsts.putIfAbsent(partOf.applyAsInt(ad), ad);
      }
    }
    List<Integer> two =
        sizes.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(2)
            .map(part -> Objects.requireNonNull(firsts.get(part.getKey())))
            .toList();
    return new Pair(two.get(0), two.get(1));
  }
}
