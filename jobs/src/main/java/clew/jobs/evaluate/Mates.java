package clew.jobs.evaluate;

/**
 * B-cubed without the ad itself: of the company that an ad was given, how much is right; of the
 * company that it should have, how much it has.
 *
 * <p>An ad that was given none does not count for precision, and one that should have none does not
 * count for recall, so being alone earns nothing.
 */
final class Mates {
  private final Contingency byCluster;
  private final Contingency byGroup;
  private final int[] groupOfCluster;

  /** Of each true cluster, summed over its ads. */
  private final double[] precision;

  private final double[] recall;
  private final int[] withCompany;

  private Mates(Contingency byCluster, Contingency byGroup, int[] groupOfCluster) {
    this.byCluster = byCluster;
    this.byGroup = byGroup;
    this.groupOfCluster = groupOfCluster;
    this.precision = new double[byCluster.rightParts()];
    this.recall = new double[byCluster.rightParts()];
    this.withCompany = new int[byCluster.rightParts()];
    for (int cell = 0; cell < byCluster.cells(); cell++) {
      add(byCluster.left(cell), byCluster.right(cell), byCluster.count(cell));
    }
  }

  /** Averaged over ads. */
  static Measure overAds(Contingency byCluster, Contingency byGroup, int[] groupOfCluster) {
    return new Mates(byCluster, byGroup, groupOfCluster).overAds();
  }

  /** Averaged over the ads of each true cluster of two or more, then over those clusters. */
  static Measure overClusters(Contingency byCluster, Contingency byGroup, int[] groupOfCluster) {
    return new Mates(byCluster, byGroup, groupOfCluster).overClusters();
  }

  private void add(int predicted, int cluster, int ads) {
    int company = byCluster.leftSize(predicted) - 1;
    if (company > 0) {
      int right = byGroup.count(predicted, groupOfCluster[cluster]) - 1;
      precision[cluster] += (double) ads * right / company;
      withCompany[cluster] += ads;
    }
    int wanted = byCluster.rightSize(cluster) - 1;
    if (wanted > 0) {
      recall[cluster] += (double) ads * (ads - 1) / wanted;
    }
  }

  private Measure overAds() {
    double right = 0;
    double found = 0;
    int given = 0;
    int wanting = 0;
    for (int cluster = 0; cluster < precision.length; cluster++) {
      right += precision[cluster];
      given += withCompany[cluster];
      found += recall[cluster];
      wanting += hasCompany(cluster) ? byCluster.rightSize(cluster) : 0;
    }
    return Measure.of(Measure.ratio(right, given), Measure.ratio(found, wanting));
  }

  private Measure overClusters() {
    double right = 0;
    double found = 0;
    int given = 0;
    int wanting = 0;
    for (int cluster = 0; cluster < precision.length; cluster++) {
      if (hasCompany(cluster)) {
        wanting++;
        found += recall[cluster] / byCluster.rightSize(cluster);
        if (withCompany[cluster] > 0) {
          given++;
          right += precision[cluster] / withCompany[cluster];
        }
      }
    }
    return Measure.of(Measure.ratio(right, given), Measure.ratio(found, wanting));
  }

  private boolean hasCompany(int cluster) {
    return byCluster.rightSize(cluster) > 1;
  }
}
