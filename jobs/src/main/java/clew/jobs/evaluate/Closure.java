package clew.jobs.evaluate;

import clew.pipeline.cluster.UnionFind;
import java.util.HashMap;
import java.util.Map;

/**
 * The plain way, to be compared with: ads that share a phone or an equal text are one hand, and so
 * is everybody whom a chain of these connects. What one number of a help line does to it is the
 * reason for all else.
 */
public final class Closure {
  private final Evaluated ads;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> firstWith = new HashMap<>();
  private final UnionFind hands;

  Closure(Evaluated ads) {
    this.ads = ads;
    this.hands = new UnionFind(ads.size());
    for (int ad = 0; ad < ads.size(); ad++) {
      int number = ad;
      ads.ad(ad).ifPresent(known -> numbers.put(known.postingId(), number));
    }
  }

  /**
   * Says what an ad carries; ads that are not evaluated are passed over.
   *
   * @param key a phone or a text, so named that the two are never equal
   */
  public void carries(String postingId, String key) {
    Integer ad = numbers.get(postingId);
    if (ad != null) {
      Integer first = firstWith.putIfAbsent(key, ad);
      if (first != null) {
        hands.union(first, ad);
      }
    }
  }

  /** The ads in the clusters that closure makes. */
  Evaluated clustered() {
    Numbers<Integer> clusters = new Numbers<>();
    int[] ofAd = new int[ads.size()];
    for (int ad = 0; ad < ofAd.length; ad++) {
      ofAd[ad] = clusters.of(hands.find(ad));
    }
    return ads.in(ofAd);
  }
}
