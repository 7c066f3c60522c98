package clew.pipeline.cluster;

import clew.models.Decision;
import clew.models.Link;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/** Which representatives are one hand's, and why links between hands were not followed. */
final class Hands implements Serializable {
  private static final long serialVersionUID = 1L;

  private final IdIndex index;
  private final int[] found;
  private final int[] labels;
  private final long[] refused;
  private final TreeMap<Long, DecidedPair> decided;

  /**
   * @param found labels as clustering found them
   * @param labels found, brought in line with what was decided
   * @param refused ends of links, ascending
   */
  Hands(IdIndex index, int[] found, int[] labels, long[] refused, List<DecidedPair> decided) {
    this.index = index;
    this.found = found;
    this.labels = labels;
    this.refused = refused;
    this.decided = new TreeMap<>();
    for (DecidedPair pair : decided) {
      this.decided.put(
          JoiningLinks.ends(index.number(pair.leftId()), index.number(pair.rightId())), pair);
    }
  }

  /** How many representatives there are, numbered from 0. */
  int nodes() {
    return labels.length;
  }

  /** The number of the smallest representative of the hand: of itself where it is alone. */
  int hand(String representative) {
    return labels[index.number(representative)];
  }

  /** What holds the hands together, as far as nothing was decided. */
  HandBonds bonds(Bridges bridges) {
    return new HandBonds(labels, bridges);
  }

  /** Links with what clustering made of them, in the order in which they come. */
  Iterator<Link> decided(Iterator<Link> links) {
    IdRuns lefts = new IdRuns(index);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return links.hasNext();
      }

      @Override
      public Link next() {
        return decided(links.next(), lefts);
      }
    };
  }

  private Link decided(Link link, IdRuns lefts) {
    if (decided.isEmpty() && !link.decision().equals("joined")) {
      return link;
    }
    int left = lefts.number(link.leftId());
    int right = index.number(link.rightId());
    if (!decided.isEmpty()) {
      DecidedPair pair = left < 0 || right < 0 ? null : decided.get(JoiningLinks.ends(left, right));
      if (pair != null) {
        return told(link, pair);
      }
    }
    if (!link.decision().equals("joined") || labels[left] == labels[right]) {
      return link;
    }
    return told(link, "held_back", reason(left, right));
  }

  /** Rows for decided pairs, for those that share nothing: no evidence speaks for these. */
  List<Link> decidedLinks(double priorBits) {
    return decided.values().stream()
        .filter(pair -> !pair.leftId().equals(pair.rightId()))
        .map(
            pair ->
                new Link(
                    pair.leftId(), pair.rightId(), List.of(), priorBits, priorBits, "too_weak", ""))
        .map(link -> decided(link, new IdRuns(index)))
        .toList();
  }

  /** What was decided and cannot be: an ad that is the same in every respect is one hand's. */
  List<Decision> unhonoured() {
    return decided.values().stream()
        .filter(pair -> pair.together() != isOneHand(pair))
        .map(DecidedPair::decision)
        .toList();
  }

  private boolean isOneHand(DecidedPair pair) {
    return hand(pair.leftId()) == hand(pair.rightId());
  }

  private Link told(Link link, DecidedPair pair) {
    return told(link, isOneHand(pair) ? "joined" : "held_back", pair.decision().told());
  }

  private String reason(int left, int right) {
    if (found[left] == found[right]) {
      return "cut by a decision: an analyst keeps postings of the two groups apart";
    }
    return Arrays.binarySearch(refused, JoiningLinks.ends(left, right)) >= 0
        ? "too little by itself: few ads of either group share it, and no second independent kind does"
        : "cut by clustering: the two groups hold together better without it";
  }

  private static Link told(Link link, String decision, String reason) {
    return new Link(
        link.leftId(),
        link.rightId(),
        link.evidence(),
        link.priorBits(),
        link.bits(),
        decision,
        reason);
  }
}
