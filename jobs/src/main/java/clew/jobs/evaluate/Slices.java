package clew.jobs.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The measures of all ads and of slices of them, with the ranges that clusters drawn again by lot
 * give (bootstrap: as many true clusters as there are, with replacement; the unit is the cluster,
 * since ads of one hand are not independent).
 */
final class Slices {
  /** Draws: enough for the 2.5th percentile to stand on 25 of them. Chosen. */
  private static final int MOST_DRAWS = 1000;

  private static final int LEAST_DRAWS = 100;

  /** Clusters drawn and sums added up at most, so that a million ads take seconds. Chosen. */
  private static final long WORK = 200_000_000;

  private static final double LOW = .025;
  private static final double HIGH = .975;

  private final long seed;
  private final SliceNames names;
  private final SliceCells cells;
  private final int clusters;

  private Slices(long seed, SliceNames names, SliceCells cells, int clusters) {
    this.seed = seed;
    this.names = names;
    this.cells = cells;
    this.clusters = clusters;
  }

  /** All ads first, then slices by source, place, language and size of the true cluster. */
  static List<Slice> of(Evaluated ads, long seed) {
    Contingency byCluster = ads.byCluster();
    SliceNames names = new SliceNames(ads, byCluster);
    SliceCells cells = SliceCells.of(ads, names, byCluster, ads.byGroup());
    return new Slices(seed, names, cells, byCluster.rightParts()).slices();
  }

  private List<Slice> slices() {
    double[] sums = added(cells.clustersOfEachKind());
    int[] counts = cells.clustersOfEachSlice(names.names().size());
    double[][] drawn = drawn();
    List<Slice> slices = new ArrayList<>();
    for (SliceNames.Name name : names.names()) {
      int slice = slices.size();
      int at = slice * Sums.WIDTH;
      slices.add(
          new Slice(
              name.by(),
              name.value(),
              (int) sums[at + Sums.ADS],
              counts[slice],
              Sums.agreement(sums, at),
              quantile(drawn, at, LOW),
              quantile(drawn, at, HIGH)));
    }
    return slices;
  }

  private double[][] drawn() {
    int draws =
        (int) Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, WORK / (cells.count() + (long) clusters)));
    // Seeds drawn by lot: such as lie a fixed step apart would give one sequence, shifted.
    long[] seeds = new SplittableRandom(seed).longs(draws).toArray();
    return Arrays.stream(seeds)
        .parallel()
        .mapToObj(one -> added(lot(new SplittableRandom(one))))
        .toArray(double[][]::new);
  }

  /** How often clusters of each kind are drawn. */
  private int[] lot(SplittableRandom random) {
    int[] times = new int[cells.kinds()];
    for (int i = 0; i < clusters; i++) {
      times[cells.kindOf(random.nextInt(clusters))]++;
    }
    return times;
  }

  /** The sums of every slice, clusters of each kind taken so many times. */
  private double[] added(int[] times) {
    double[] added = new double[names.names().size() * Sums.WIDTH];
    cells.addTo(added, times);
    return added;
  }

  /** Figure by figure; draws in which a slice has no ad do not count. */
  private static Agreement quantile(double[][] drawn, int at, double share) {
    List<Agreement> agreements =
        Arrays.stream(drawn)
            .filter(sums -> sums[at + Sums.ADS] > 0)
            .map(sums -> Sums.agreement(sums, at))
            .toList();
    return new Quantile(agreements, share).agreement();
  }
}
