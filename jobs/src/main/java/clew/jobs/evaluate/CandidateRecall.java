package clew.jobs.evaluate;

import clew.pipeline.cluster.UnionFind;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the linker had to decide on, apart from what it then decided: of the pairs of ads that
 * belong together, how many it looked at. A pair counts once, for the first that holds.
 *
 * @param pairs true pairs that were examined: all, or a sample of them
 * @param ofPairs true pairs that there are
 * @param same pairs of ads that are the same: one text, the same contacts, images, poster, place
 * @param joined pairs with a link that joins
 * @param heldBack pairs with a link that a guard or clustering held back
 * @param tooWeak pairs with a link of too few bits
 * @param compared pairs without a link whose texts were compared
 * @param reachable of all true pairs, the share that a chain of looked-at pairs within their true
 *     cluster connects: what clustering could find at most
 */
public record CandidateRecall(
    long pairs,
    long ofPairs,
    long same,
    long joined,
    long heldBack,
    long tooWeak,
    long compared,
    double reachable) {
  private static final int SAME = 3;
  private static final int COMPARED = 4;
  private static final int NEVER = 5;

  static CandidateRecall of(Evaluated ads, LookedAt looked, long seed) {
    TruePairs pairs = TruePairs.of(ads);
    long[] counts = new long[NEVER + 1];
    pairs.forEach(seed, (one, other) -> counts[kind(looked, one, other)]++);
    return new CandidateRecall(
        Arrays.stream(counts).sum(),
        pairs.count(),
        counts[SAME],
        counts[0],
        counts[1],
        counts[2],
        counts[COMPARED],
        reachable(ads, looked, pairs.count()));
  }

  private static int kind(LookedAt looked, int one, int other) {
    if (looked.same(one, other)) {
      return SAME;
    }
    int decision = looked.decision(one, other);
    if (decision >= 0) {
      return decision;
    }
    return looked.compared(one, other) ? COMPARED : NEVER;
  }

  private static double reachable(Evaluated ads, LookedAt looked, long pairs) {
    UnionFind chains = new UnionFind(ads.size());
    int[][] heads = new int[looked.nodes().count()][];
    for (int node = 0; node < heads.length; node++) {
      heads[node] = joinTheSame(ads, chains, looked.nodes().ads(node));
    }
    for (int link = 0; link < looked.links(); link++) {
      joinWithin(ads, chains, heads[looked.left(link)], heads[looked.right(link)]);
    }
    double found = 0;
    for (int ad = 0; ad < ads.size(); ad++) {
      if (chains.find(ad) == ad) {
        found += chains.sizeOf(ad) * (chains.sizeOf(ad) - 1.0) / 2;
      }
    }
    return Measure.ratio(found, (double) pairs);
  }

  /** Joins the ads of a node that belong together, and gives one of each true cluster. */
  private static int[] joinTheSame(Evaluated ads, UnionFind chains, int[] same) {
    Map<Integer, Integer> first = new LinkedHashMap<>();
    for (int ad : same) {
      Integer head = first.putIfAbsent(ads.trueCluster(ad), ad);
      if (head != null) {
        chains.union(head, ad);
      }
    }
    return first.values().stream().mapToInt(head -> head).toArray();
  }

  private static void joinWithin(Evaluated ads, UnionFind chains, int[] ones, int[] others) {
    for (int one : ones) {
      for (int other : others) {
        if (ads.trueCluster(one) == ads.trueCluster(other)) {
          chains.union(one, other);
        }
      }
    }
  }

  /** The share of true pairs that were looked at. */
  public double recall() {
    long looked = same + joined + heldBack + tooWeak + compared;
    return Measure.ratio((double) looked, (double) pairs);
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("recall", recall())
        .put("reachable", reachable)
        .put("pairs", pairs)
        .put("of_pairs", ofPairs)
        .put("same", same)
        .put("joined", joined)
        .put("held_back", heldBack)
        .put("too_weak", tooWeak)
        .put("compared", compared);
  }
}
