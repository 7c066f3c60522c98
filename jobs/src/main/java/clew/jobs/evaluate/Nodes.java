package clew.jobs.evaluate;

import java.util.Arrays;
import java.util.function.Function;

/**
 * The evaluated ads by something that several may have in common: their representative, or their
 * comparison text. Numbered from 0 in the order of ads; ads that the run lacks have none.
 */
final class Nodes {
  private static final int NONE = -1;

  private final NameNumbers numbers = new NameNumbers();
  private final int[] ofAd;
  private final int[] ads;
  private final int[] ends;
  private String lastName = "";
  private int last = NONE;

  private Nodes(Evaluated evaluated, Function<Ad, String> name) {
    this.ofAd = new int[evaluated.size()];
    for (int ad = 0; ad < ofAd.length; ad++) {
      String its = evaluated.ad(ad).map(name).orElse(null);
      ofAd[ad] = its == null ? NONE : numbers.of(its);
    }
    this.ends = new int[numbers.given()];
    for (int node : ofAd) {
      if (node != NONE) {
        ends[node]++;
      }
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    this.ads = new int[ends.length == 0 ? 0 : ends[ends.length - 1]];
    int[] next = ends.clone();
    for (int ad = ofAd.length - 1; ad >= 0; ad--) {
      if (ofAd[ad] != NONE) {
        ads[--next[ofAd[ad]]] = ad;
      }
    }
  }

  static Nodes byRepresentative(Evaluated ads) {
    return new Nodes(ads, Ad::sameAs);
  }

  static Nodes byComparison(Evaluated ads) {
    return new Nodes(ads, Ad::comparisonId);
  }

  int count() {
    return ends.length;
  }

  /** The number of a name; -1 where no evaluated ad has it. */
  int find(String name) {
    return numbers.find(name);
  }

  /**
   * The same, quicker where the name is that of the last time: tables of pairs are sorted by their
   * left end. Not for several threads.
   */
  int findAgain(String name) {
    if (!name.equals(lastName)) {
      last = numbers.find(name);
      lastName = name;
    }
    return last;
  }

  /** The node of an ad; -1 where the run lacks it. */
  int ofAd(int ad) {
    return ofAd[ad];
  }

  /** The ads of a node, ascending. */
  int[] ads(int node) {
    return Arrays.copyOfRange(ads, node == 0 ? 0 : ends[node - 1], ends[node]);
  }

  int firstAd(int node) {
    return ads[node == 0 ? 0 : ends[node - 1]];
  }
}
