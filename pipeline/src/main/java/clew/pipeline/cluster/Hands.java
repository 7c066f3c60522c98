package clew.pipeline.cluster;

import clew.models.Link;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Which representatives are one hand's, and why links between hands were not followed. */
final class Hands implements Serializable {
  private static final long serialVersionUID = 1L;

  private final IdIndex index;
  private final int[] labels;
  private final long[] refused;

  Hands(IdIndex index, int[] labels, List<JoiningLink> refused) {
    this.index = index;
    this.labels = labels;
    this.refused = refused.stream().mapToLong(link -> pair(link.left(), link.right())).sorted().toArray();
  }

  /** The smallest representative of the hand: the representative itself where it is alone. */
  String hand(String representative) {
    int number = index.number(representative);
    return number < 0 ? representative : index.id(labels[number]);
  }

  /** The link with what clustering made of it. */
  Link decided(Link link) {
    if (!link.decision().equals("joined")) {
      return link;
    }
    int left = index.number(link.leftId());
    int right = index.number(link.rightId());
    if (labels[left] == labels[right]) {
      return link;
    }
    String reason =
        Arrays.binarySearch(refused, pair(left, right)) >= 0
            ? "too little by itself: few ads of either group share it, and no second independent kind does"
            : "cut by clustering: the two groups hold together better without it";
    return new Link(
        link.leftId(), link.rightId(), link.evidence(), link.priorBits(), link.bits(), "held_back", reason);
  }

  private static long pair(int left, int right) {
    return ((long) left << 32) | right;
  }
}
