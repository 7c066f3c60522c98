package clew.jobs.evaluate;

import java.util.Arrays;

/**
 * The sums of each true cluster within each slice that it has ads in, kept once for all clusters of
 * one kind.
 */
final class SliceCells {
  private static final int SLICE_BITS = 32;

  private final int[] kindOfCluster;
  private final int[] kind;
  private final int[] slice;
  private final double[] sums;
  private final int kinds;

  /**
   * @param keys cluster and slice of each cell, ascending; every cluster has cells
   */
  private SliceCells(long[] keys, double[] allSums) {
    int clusters = keys.length == 0 ? 0 : cluster(keys[keys.length - 1]) + 1;
    SliceKinds known = new SliceKinds();
    this.kindOfCluster = new int[clusters];
    int[] cellKinds = new int[keys.length];
    int[] cellSlices = new int[keys.length];
    double[] kept = new double[allSums.length];
    int cells = 0;
    for (int from = 0, to; from < keys.length; from = to) {
      to = end(keys, from);
      int[] slices = Arrays.stream(keys, from, to).mapToInt(key -> (int) key).toArray();
      double[] its = Arrays.copyOfRange(allSums, from * Sums.WIDTH, to * Sums.WIDTH);
      int before = known.count();
      int number = known.of(slices, its);
      kindOfCluster[cluster(keys[from])] = number;
      if (number == before) {
        System.arraycopy(its, 0, kept, cells * Sums.WIDTH, its.length);
        for (int one : slices) {
          cellKinds[cells] = number;
          cellSlices[cells++] = one;
        }
      }
    }
    this.kind = Arrays.copyOf(cellKinds, cells);
    this.slice = Arrays.copyOf(cellSlices, cells);
    this.sums = Arrays.copyOf(kept, cells * Sums.WIDTH);
    this.kinds = known.count();
  }

  private static int cluster(long key) {
    return (int) (key >>> SLICE_BITS);
  }

  /** The place behind the last cell of a cluster. */
  private static int end(long[] keys, int from) {
    int to = from + 1;
    while (to < keys.length && cluster(keys[to]) == cluster(keys[from])) {
      to++;
    }
    return to;
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
    Arrays.parallelSort(keys);
    int distinct = 0;
    for (int i = 0; i < keys.length; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        keys[distinct++] = keys[i];
      }
    }
    return Arrays.copyOf(keys, distinct);
  }

  private static long key(int cluster, int slice) {
    return (long) cluster << SLICE_BITS | slice;
  }

  /** Cells that are added up. */
  int count() {
    return kind.length;
  }

  int kinds() {
    return kinds;
  }

  int kindOf(int cluster) {
    return kindOfCluster[cluster];
  }

  /** How many clusters there are of each kind. */
  int[] clustersOfEachKind() {
    int[] clusters = new int[kinds];
    for (int its : kindOfCluster) {
      clusters[its]++;
    }
    return clusters;
  }

  int[] clustersOfEachSlice(int slices) {
    int[] ofKind = clustersOfEachKind();
    int[] clusters = new int[slices];
    for (int cell = 0; cell < kind.length; cell++) {
      clusters[slice[cell]] += ofKind[kind[cell]];
    }
    return clusters;
  }

  /**
   * Adds the sums of every slice.
   *
   * @param times how often a true cluster of each kind is taken
   */
  void addTo(double[] added, int[] times) {
    for (int cell = 0; cell < kind.length; cell++) {
      int weight = times[kind[cell]];
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
