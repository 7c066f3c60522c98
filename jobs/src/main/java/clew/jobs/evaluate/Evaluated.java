package clew.jobs.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A truth and a run brought together: for each ad of the truth, in the order of its names, where it
 * should be and where it is. An ad that the run lacks is alone.
 */
final class Evaluated {
  private final List<@Nullable Ad> ads;
  private final int[] clusters;
  private final int[] trueClusters;
  private final int[] groupOfCluster;
  private final int missing;

  private Evaluated(
      List<@Nullable Ad> ads,
      int[] clusters,
      int[] trueClusters,
      int[] groupOfCluster,
      int missing) {
    this.ads = ads;
    this.clusters = clusters;
    this.trueClusters = trueClusters;
    this.groupOfCluster = groupOfCluster;
    this.missing = missing;
  }

  static Evaluated of(Collection<Ad> run, Truth truth) {
    AdsByName byName = new AdsByName(run);
    NameNumbers numbers = new NameNumbers();
    List<@Nullable Ad> ads = new ArrayList<>(truth.postings().size());
    int[] clusters = new int[truth.postings().size()];
    int missing = 0;
    for (String posting : truth.postings()) {
      Optional<Ad> found = byName.find(posting);
      clusters[ads.size()] =
          found.isPresent() ? numbers.of(found.get().clusterId()) : numbers.alone();
      missing += found.isPresent() ? 0 : 1;
      ads.add(found.orElse(null));
    }
    return new Evaluated(
        Collections.unmodifiableList(ads),
        clusters,
        truth.clusters(),
        truth.groupOfCluster(),
        missing);
  }

  /** The same ads and truth with other clusters. */
  Evaluated in(int[] otherClusters) {
    return new Evaluated(ads, otherClusters.clone(), trueClusters, groupOfCluster, missing);
  }

  int size() {
    return ads.size();
  }

  int missing() {
    return missing;
  }

  /** An ad by its number; empty where the run lacks it. */
  Optional<Ad> ad(int number) {
    return Optional.ofNullable(ads.get(number));
  }

  int cluster(int ad) {
    return clusters[ad];
  }

  int trueCluster(int ad) {
    return trueClusters[ad];
  }

  int group(int ad) {
    return groupOfCluster[trueClusters[ad]];
  }

  /** The group of each true cluster. */
  int[] groupOfCluster() {
    return groupOfCluster.clone();
  }

  /** Clusters against true clusters. */
  Contingency byCluster() {
    return Contingency.of(clusters, trueClusters);
  }

  /** True clusters against clusters. */
  Contingency byTrueCluster() {
    return Contingency.of(trueClusters, clusters);
  }

  /** Clusters against groups. */
  Contingency byGroup() {
    return Contingency.of(
        clusters, Arrays.stream(trueClusters).map(cluster -> groupOfCluster[cluster]).toArray());
  }
}
