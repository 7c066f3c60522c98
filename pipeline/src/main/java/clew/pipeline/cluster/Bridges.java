package clew.pipeline.cluster;

import java.util.BitSet;

/**
 * Refuses links by which one value alone would join two groups that other evidence holds together:
 * they are joined only where most of at least one group carries the value. One phone over an
 * operator's several templates joins them; a number passed on to a stranger does not.
 */
final class Bridges {
  private final JoiningLinks kept;
  private final long[] refused;
  private final double[] refusedBits;

  /**
   * Judges all links at once. Values are judged one after the other, those of most carriers first,
   * of equal ones the smaller number.
   *
   * @param links in the order of their ends; those that are refused are taken out
   * @param carriers of every value that joins one of them alone
   * @param guardShare the share of a group that must carry the value
   */
  Bridges(int nodes, JoiningLinks links, Carriers carriers, double guardShare) {
    BitSet joining = new Judging(nodes, links, carriers, guardShare).joining();
    refused = new long[links.size() - joining.cardinality()];
    refusedBits = new double[refused.length];
    int link = joining.nextClearBit(0);
    for (int at = 0; at < refused.length; at++) {
      refused[at] = links.ends(link);
      refusedBits[at] = links.bits(link);
      link = joining.nextClearBit(link + 1);
    }
    links.retain(joining);
    kept = links;
  }

  /** Links that may join, in the order of their ends. */
  JoiningLinks kept() {
    return kept;
  }

  /** Ends of the others, ascending. */
  long[] refused() {
    return refused;
  }

  /** In the order of {@link #refused}. */
  double[] refusedBits() {
    return refusedBits;
  }

  /** The groups on their way. */
  private static final class Judging {
    private final JoiningLinks links;
    private final Carriers carriers;
    private final double guardShare;
    private final UnionFind groups;
    private final BitSet joining;

    /** By the smallest node of a group: how many of it carry the value that is judged. */
    private final int[] carrying;

    Judging(int nodes, JoiningLinks links, Carriers carriers, double guardShare) {
      this.links = links;
      this.carriers = carriers;
      this.guardShare = guardShare;
      groups = new UnionFind(nodes);
      joining = new BitSet(links.size());
      carrying = new int[nodes];
    }

    BitSet joining() {
      for (int link = 0; link < links.size(); link++) {
        if (links.kinds(link) > 0 && links.onlyValue(link) == JoiningLinks.NO_VALUE) {
          join(link);
        }
      }
      Lists byValue = new Lists(carriers.values(), links.size(), links::onlyValue);
      for (int value : carriers.mostFirst()) {
        judge(value, byValue);
      }
      return joining;
    }

    /** Judges the links of one value by the groups as they are before any of them joins. */
    private void judge(int value, Lists byValue) {
      for (int at = 0; at < carriers.count(value); at++) {
        carrying[groups.find(carriers.node(value, at))]++;
      }
      for (int at = byValue.start(value); at < byValue.end(value); at++) {
        int link = byValue.entry(at);
        int left = groups.find(links.left(link));
        int right = groups.find(links.right(link));
        joining.set(link, left == right || share(left) >= guardShare || share(right) >= guardShare);
      }
      for (int at = 0; at < carriers.count(value); at++) {
        carrying[groups.find(carriers.node(value, at))] = 0;
      }
      for (int at = byValue.start(value); at < byValue.end(value); at++) {
        if (joining.get(byValue.entry(at))) {
          join(byValue.entry(at));
        }
      }
    }

    private void join(int link) {
      joining.set(link);
      groups.union(links.left(link), links.right(link));
    }

    private double share(int group) {
      return (double) carrying[group] / groups.sizeOf(group);
    }
  }
}
