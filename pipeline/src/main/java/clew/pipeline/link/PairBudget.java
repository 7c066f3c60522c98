package clew.pipeline.link;

import java.io.Serializable;

/**
 * Which pairs of the members of one key are looked at.
 *
 * <p>All of them up to a number of members; beyond it, the first members as hubs with everybody
 * after them, and everybody with the next one. So a key of n members costs at most about (hubs + 1)
 * · n looks, and its members stay connected. What is looked at depends on the members' order only:
 * give them sorted by something made from content.
 *
 * @param whole the largest number of members of which all pairs are looked at
 * @param hubs members that are paired with everybody in a larger key
 */
public record PairBudget(int whole, int hubs) implements Serializable {
  public PairBudget {
    if (whole < 1 || hubs < 1 || hubs > whole) {
      throw new IllegalArgumentException(
          "a budget needs 1 <= hubs <= whole, but whole is " + whole + " and hubs is " + hubs);
    }
  }

  /** Takes the places of two members, the smaller first. */
  @FunctionalInterface
  public interface PairSink {
    void look(int left, int right);
  }

  /** Hands on each pair that is looked at once: hub by hub, then the chain. */
  public void forEach(int members, PairSink sink) {
    int paired = members <= whole ? members : hubs;
    for (int hub = 0; hub < paired; hub++) {
      for (int other = hub + 1; other < members; other++) {
        sink.look(hub, other);
      }
    }
    for (int at = paired; at + 1 < members; at++) {
      sink.look(at, at + 1);
    }
  }

  /** How many pairs of a key are looked at. */
  public long looks(int members) {
    if (members <= whole) {
      return pairs(members);
    }
    long fromHubs = (long) hubs * members - (long) hubs * (hubs + 1) / 2;
    return fromHubs + Math.max(0, members - hubs - 1);
  }

  /** How many pairs of a key are not looked at. */
  public long leftOut(int members) {
    return pairs(members) - looks(members);
  }

  private static long pairs(int members) {
    return (long) members * (members - 1) / 2;
  }
}
