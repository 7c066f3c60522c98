package clew.jobs.evaluate;

import java.util.Arrays;

/** The sums of each true cluster within each slice that it has ads in. */
final class SliceCells {
  private static final int SLICE_BITS = 32;

  private final int[] cluster;
  private final int[] slice;
  private final double[] sums;

  private SliceCells(long[] keys, double[] sums) {
    this.cluster = Arrays.stream(keys).mapToInt(key -> (int) (key >>> SLICE_BITS)).toArray();
    this.slice = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    this.sums = sums;
  }

  static SliceCells of(
      Evaluated ads, SliceNames names, Contingency byCluster, Contingency byGroup) {
    int[][] slicesOf = new int[ads.size()][];
    for (int ad = 0; ad < slicesOf.length; ad++) {
      slicesOf[ad] = names.numbers(ads.ad(ad), byCluster.rightSize(ads.trueCluster(ad)));
    }
    long[] keys = keys(ads, slicesOf);
    double[] sums = new double[keys.length * Sums.WIDTH];
    for (int ad = 0; ad < slicesOf.length; ad++) {
      int cluster = ads.trueCluster(ad);
      int predicted = ads.cluster(ad);
      int together = byCluster.count(predicted, cluster);
      int inGroup = byGroup.count(predicted, ads.group(ad));
      int given = byCluster.leftSize(predicted);
      for (int its : slicesOf[ad]) {
        int at = Arrays.binarySearch(keys, key(cluster, its)) * Sums.WIDTH;
        Sums.add(sums, at, 1, together, inGroup, given, byCluster.rightSize(cluster));
      }
    }
    for (int cell = 0; cell < keys.length; cell++) {
      Sums.endCluster(sums, cell * Sums.WIDTH);
    }
    return new SliceCells(keys, sums);
  }

  private static long[] keys(Evaluated ads, int[][] slicesOf) {
    long[] keys = new long[Arrays.stream(slicesOf).mapToInt(slices -> slices.length).sum()];
    int used = 0;
    for (int ad = 0; ad < slicesOf.length; ad++) {
      for (int its : slicesOf[ad]) {
        keys[used++] = key(ads.trueCluster(ad), its);
      }
    }
    return Arrays.stream(keys).sorted().distinct().toArray();
  }

  private static long key(int cluster, int slice) {
    return (long) cluster << SLICE_BITS | slice;
  }

  int count() {
    return cluster.length;
  }

  int[] clustersOfEachSlice(int slices) {
    int[] clusters = new int[slices];
    for (int its : slice) {
      clusters[its]++;
    }
    return clusters;
  }

  /**
   * Adds the sums of every slice.
   *
   * @param times how often each true cluster is taken
   */
  void addTo(double[] added, int[] times) {
    for (int cell = 0; cell < cluster.length; cell++) {
      int weight = times[cluster[cell]];
      if (weight > 0) {
        int from = cell * Sums.WIDTH;
        int to = slice[cell] * Sums.WIDTH;
        for (int i = 0; i < Sums.WIDTH; i++) {
          added[to + i] += weight * sums[from + i];
        }
      }
    }
  }
}
