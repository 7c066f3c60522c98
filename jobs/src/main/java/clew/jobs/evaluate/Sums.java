package clew.jobs.evaluate;

/**
 * What every measure of {@link Agreement} is made of: each is a quotient of two sums over true
 * clusters. So the measures of some ads, or of clusters drawn again by lot, come from adding up.
 *
 * <p>One set of sums is {@link #WIDTH} numbers in an array.
 */
final class Sums {
  static final int ADS = 0;
  private static final int B_CUBED_RIGHT = 1;
  private static final int B_CUBED_FOUND = 2;
  private static final int PAIRS_RIGHT = 3;
  private static final int PAIRS_GIVEN = 4;
  private static final int PAIRS_FOUND = 5;
  private static final int PAIRS_WANTED = 6;
  private static final int MATES_RIGHT = 7;
  private static final int ADS_GIVEN = 8;
  private static final int MATES_FOUND = 9;
  private static final int ADS_WANTING = 10;
  private static final int CLUSTERS_RIGHT = 11;
  private static final int CLUSTERS_GIVEN = 12;
  private static final int CLUSTERS_FOUND = 13;
  private static final int CLUSTERS_WANTING = 14;
  static final int WIDTH = 15;

  private Sums() {}

  /**
   * Adds ads that lie in one cluster and one true cluster.
   *
   * @param ads how many of them
   * @param together ads that share cluster and true cluster with each of them, itself included
   * @param inGroup ads that share cluster and group with each of them, itself included
   * @param given ads of the cluster
   * @param wanted ads of the true cluster
   */
  static void add(
      double[] sums, int at, int ads, int together, int inGroup, int given, int wanted) {
    sums[at + ADS] += ads;
    sums[at + B_CUBED_RIGHT] += (double) ads * inGroup / given;
    sums[at + B_CUBED_FOUND] += (double) ads * together / wanted;
    sums[at + PAIRS_RIGHT] += ads * (inGroup - 1.0) / 2;
    sums[at + PAIRS_GIVEN] += ads * (given - 1.0) / 2;
    sums[at + PAIRS_FOUND] += ads * (together - 1.0) / 2;
    sums[at + PAIRS_WANTED] += ads * (wanted - 1.0) / 2;
    if (given > 1) {
      sums[at + MATES_RIGHT] += ads * (inGroup - 1.0) / (given - 1);
      sums[at + ADS_GIVEN] += ads;
    }
    if (wanted > 1) {
      sums[at + MATES_FOUND] += ads * (together - 1.0) / (wanted - 1);
      sums[at + ADS_WANTING] += ads;
    }
  }

  /** Ends one true cluster: what its ads came to on average counts once. */
  static void endCluster(double[] sums, int at) {
    if (sums[at + ADS_WANTING] > 0) {
      sums[at + CLUSTERS_FOUND] = sums[at + MATES_FOUND] / sums[at + ADS_WANTING];
      sums[at + CLUSTERS_WANTING] = 1;
      if (sums[at + ADS_GIVEN] > 0) {
        sums[at + CLUSTERS_RIGHT] = sums[at + MATES_RIGHT] / sums[at + ADS_GIVEN];
        sums[at + CLUSTERS_GIVEN] = 1;
      }
    }
  }

  static Agreement agreement(double[] sums, int at) {
    return new Agreement(
        measure(sums, at, B_CUBED_RIGHT, ADS, B_CUBED_FOUND, ADS),
        measure(sums, at, PAIRS_RIGHT, PAIRS_GIVEN, PAIRS_FOUND, PAIRS_WANTED),
        measure(sums, at, MATES_RIGHT, ADS_GIVEN, MATES_FOUND, ADS_WANTING),
        measure(sums, at, CLUSTERS_RIGHT, CLUSTERS_GIVEN, CLUSTERS_FOUND, CLUSTERS_WANTING));
  }

  private static Measure measure(
      double[] sums, int at, int right, int given, int found, int wanted) {
    return Measure.of(
        Measure.ratio(sums[at + right], sums[at + given]),
        Measure.ratio(sums[at + found], sums[at + wanted]));
  }
}
