package clew.jobs.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The pairs of ads that belong to one true cluster. */
final class TruePairs {
  /** Pairs that are looked at one by one; of more, so many are drawn by lot. Chosen. */
  static final long MOST = 1_000_000;

  /** Ads, those of one true cluster next to each other. */
  private final int[] ads;

  /** For each true cluster, the place after its last ad. */
  private final int[] ends;

  /** For each true cluster, the pairs of it and of all before it. */
  private final long[] pairs;

  private TruePairs(int[] ads, int[] ends) {
    this.ads = ads;
    this.ends = ends;
    this.pairs = new long[ends.length];
    for (int cluster = 0; cluster < ends.length; cluster++) {
      long size = size(cluster);
      pairs[cluster] = (cluster == 0 ? 0 : pairs[cluster - 1]) + size * (size - 1) / 2;
    }
  }

  /** Told of the two ads of a pair. */
  @FunctionalInterface
  interface Visitor {
    void visit(int one, int other);
  }

  static TruePairs of(Evaluated evaluated) {
    int[] ends = new int[evaluated.groupOfCluster().length];
    for (int ad = 0; ad < evaluated.size(); ad++) {
      ends[evaluated.trueCluster(ad)]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    int[] next = ends.clone();
    int[] ads = new int[evaluated.size()];
    for (int ad = ads.length - 1; ad >= 0; ad--) {
      ads[--next[evaluated.trueCluster(ad)]] = ad;
    }
    return new TruePairs(ads, ends);
  }

  long count() {
    return pairs.length == 0 ? 0 : pairs[pairs.length - 1];
  }

  /** Visits all pairs, or, where there are more than {@link #MOST}, so many drawn by lot. */
  void forEach(long seed, Visitor visitor) {
    if (count() <= MOST) {
      for (int cluster = 0; cluster < ends.length; cluster++) {
        all(cluster, visitor);
      }
    } else {
      SplittableRandom random = new SplittableRandom(seed);
      for (long i = 0; i < MOST; i++) {
        visit(random, visitor);
      }
    }
  }

  private void all(int cluster, Visitor visitor) {
    for (int one = start(cluster); one < ends[cluster]; one++) {
      for (int other = one + 1; other < ends[cluster]; other++) {
        visitor.visit(ads[one], ads[other]);
      }
    }
  }

  private void visit(SplittableRandom random, Visitor visitor) {
    int cluster = clusterOf(random.nextLong(count()));
    int one = random.nextInt(size(cluster));
    int other = random.nextInt(size(cluster) - 1);
    other += other >= one ? 1 : 0;
    visitor.visit(ads[start(cluster) + one], ads[start(cluster) + other]);
  }

  /** The true cluster that a pair by its number lies in. */
  private int clusterOf(long pair) {
    int low = 0;
    int high = pairs.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] > pair) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int start(int cluster) {
    return cluster == 0 ? 0 : ends[cluster - 1];
  }

  private int size(int cluster) {
    return ends[cluster] - start(cluster);
  }
}
