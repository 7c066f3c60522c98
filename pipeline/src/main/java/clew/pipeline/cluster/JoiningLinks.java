package clew.pipeline.cluster;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Links with enough bits, as clustering sees them: one array for each of their properties, 22 bytes
 * a link.
 */
final class JoiningLinks implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Stands for no value: where several kinds join the two, or the text does. */
  static final int NO_VALUE = -1;

  private long[] ends;
  private double[] bits;
  private byte[] kinds;
  private byte[] strongKinds;
  private int[] onlyValues;
  private int size;

  /**
   * None yet.
   *
   * @param expected links there is room for; more may come
   */
  JoiningLinks(int expected) {
    ends = new long[expected];
    bits = new double[expected];
    kinds = new byte[expected];
    strongKinds = new byte[expected];
    onlyValues = new int[expected];
  }

  /**
   * Takes one.
   *
   * @param itsEnds as {@link #ends(int, int)} gives them
   * @param itsKinds independent kinds of evidence that are worth something
   * @param itsStrongKinds of these, the ones that are strong
   * @param onlyValue number of the value, where one alone joins the two; else {@link #NO_VALUE}
   */
  void add(long itsEnds, double itsBits, int itsKinds, int itsStrongKinds, int onlyValue) {
    if (size == ends.length) {
      resize(Math.max(64, 2 * size));
    }
    ends[size] = itsEnds;
    bits[size] = itsBits;
    kinds[size] = (byte) itsKinds;
    strongKinds[size] = (byte) itsStrongKinds;
    onlyValues[size++] = onlyValue;
  }

  int size() {
    return size;
  }

  /** Number of the smaller node. */
  int left(int link) {
    return (int) (ends[link] >>> 32);
  }

  /** Number of the larger node. */
  int right(int link) {
    return (int) ends[link];
  }

  /** Both ends in one number, by which links are in order. */
  long ends(int link) {
    return ends[link];
  }

  double bits(int link) {
    return bits[link];
  }

  int kinds(int link) {
    return kinds[link];
  }

  int strongKinds(int link) {
    return strongKinds[link];
  }

  int onlyValue(int link) {
    return onlyValues[link];
  }

  static long ends(int left, int right) {
    return (long) left << 32 | right;
  }

  /** Gives back room that was not needed. */
  void trim() {
    if (size < ends.length) {
      resize(size);
    }
  }

  /** The links in the order of their ends; these, where they have it. */
  JoiningLinks ordered(int nodes) {
    for (int link = 1; link < size; link++) {
      if (ends[link - 1] > ends[link]) {
        return inOrder(nodes);
      }
    }
    return this;
  }

  /** Leaves out all but the chosen ones, in place: to hold them twice would take as much again. */
  void retain(BitSet chosen) {
    int kept = 0;
    for (int link = chosen.nextSetBit(0); link >= 0; link = chosen.nextSetBit(link + 1)) {
      ends[kept] = ends[link];
      bits[kept] = bits[link];
      kinds[kept] = kinds[link];
      strongKinds[kept] = strongKinds[link];
      onlyValues[kept++] = onlyValues[link];
    }
    size = kept;
  }

  private JoiningLinks inOrder(int nodes) {
    int[] byRight = new Lists(nodes, size, this::right).entries();
    Lists byLeft = new Lists(nodes, size, at -> left(byRight[at]));
    JoiningLinks ordered = new JoiningLinks(size);
    for (int at : byLeft.entries()) {
      int link = byRight[at];
      ordered.add(ends[link], bits[link], kinds[link], strongKinds[link], onlyValues[link]);
    }
    return ordered;
  }

  private void resize(int length) {
    ends = Arrays.copyOf(ends, length);
    bits = Arrays.copyOf(bits, length);
    kinds = Arrays.copyOf(kinds, length);
    strongKinds = Arrays.copyOf(strongKinds, length);
    onlyValues = Arrays.copyOf(onlyValues, length);
  }
}
