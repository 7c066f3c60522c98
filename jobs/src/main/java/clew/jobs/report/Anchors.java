package clew.jobs.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where things are shown: ads on this page, clusters on pages of their own. Empty where they are
 * not. Names of files are made from cluster ids alone.
 */
final class Anchors {
  private final Set<String> pages;
  private final Map<String, String> ads = new TreeMap<>();

  /**
   * @param pages cluster ids of which there is a page
   * @param ads that this page shows
   */
  Anchors(Set<String> pages, List<SeenAd> ads) {
    this.pages = new TreeSet<>(pages);
    ads.forEach(ad -> this.ads.put(ad.postingId(), "ad-" + ad.placeIn()));
  }

  /** A cluster, and its page. */
  record Other(String id, String page) {}

  Other other(String cluster) {
    return new Other(cluster, pages.contains(cluster) ? file(cluster) : "");
  }

  /** The part of this page where an ad is shown. */
  String ad(String posting) {
    return ads.getOrDefault(posting, "");
  }

  /**
   * The file of a cluster's page.
   *
   * @throws IllegalStateException where an id is none that Clew makes: it would name another file
   */
  static String file(String cluster) {
    if (!cluster.matches("[0-9A-Za-z]{1,64}")) {
      throw new IllegalStateException("a cluster_id that is no id");
    }
    return "cluster-" + cluster + ".html";
  }
}
