package clew.pipeline.cluster;

import clew.models.Decision;
import clew.models.Link;
import clew.pipeline.table.IdNumbers;
import clew.pipeline.table.LinkBlock;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** Which representatives are one hand's, and why links between hands were not followed. */
final class Hands implements Serializable {
  private static final long serialVersionUID = 1L;

  private final IdNumbers index;
  private final int[] found;
  private final int[] labels;
  private final long[] refused;
  private final TreeMap<Long, DecidedPair> decided;

  /**
   * @param found labels as clustering found them
   * @param labels found, brought in line with what was decided
   * @param refused ends of links, ascending
   */
  Hands(IdNumbers index, int[] found, int[] labels, long[] refused, List<DecidedPair> decided) {
    this.index = index;
    this.found = found;
    this.labels = labels;
    this.refused = refused;
    this.decided = new TreeMap<>();
    for (DecidedPair pair : decided) {
      this.decided.put(JoiningLinks.ends(index.of(pair.leftId()), index.of(pair.rightId())), pair);
    }
  }

  /** How many representatives there are, numbered from 0. */
  int nodes() {
    return labels.length;
  }

  /** The number of the smallest representative of the hand: of itself where it is alone. */
  int hand(String representative) {
    return labels[index.of(representative)];
  }

  /** What holds the hands together, as far as nothing was decided. */
  HandBonds bonds(Bridges bridges) {
    return new HandBonds(labels, bridges);
  }

  /** Links with what clustering made of them, in the order in which they come. */
  Iterator<Link> decided(LinkBlock block) {
    LinkBlock.Cursor links = block.cursor();
    return new Iterator<>() {
      private boolean stands = links.next();

      @Override
      public boolean hasNext() {
        return stands;
      }

      @Override
      public Link next() {
        if (!stands) {
          throw new NoSuchElementException();
        }
        Link next = decided(links);
        stands = links.next();
        return next;
      }
    };
  }

  private Link decided(LinkBlock.Cursor link) {
    int left = link.left();
    int right = link.right();
    DecidedPair pair = decided.isEmpty() ? null : decided.get(JoiningLinks.ends(left, right));
    if (pair != null) {
      return link.link(index.id(left), index.id(right), verdict(pair), pair.decision().told());
    }
    if (link.decision().equals("joined") && labels[left] != labels[right]) {
      return link.link(index.id(left), index.id(right), "held_back", reason(left, right));
    }
    return link.link(index.id(left), index.id(right), link.decision(), link.reason());
  }

  private String verdict(DecidedPair pair) {
    return isOneHand(pair) ? "joined" : "held_back";
  }

  /** Rows for decided pairs, for those that share nothing: no evidence speaks for these. */
  List<Link> decidedLinks(double priorBits) {
    return decided.values().stream()
        .filter(pair -> !pair.leftId().equals(pair.rightId()))
        .map(
            pair ->
                new Link(
                    pair.leftId(),
                    pair.rightId(),
                    List.of(),
                    priorBits,
                    priorBits,
                    verdict(pair),
                    pair.decision().told()))
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

  private String reason(int left, int right) {
    if (found[left] == found[right]) {
      return "cut by a decision: an analyst keeps postings of the two groups apart";
    }
    return Arrays.binarySearch(refused, JoiningLinks.ends(left, right)) >= 0
        ? "too little by itself: few ads of either group share it, and no second independent kind does"
        : "cut by clustering: the two groups hold together better without it";
  }
}
