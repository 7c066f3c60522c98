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

  private final long[] ends;
  private final double[] bits;
  private final byte[] kinds;
  private final byte[] strongKinds;
  private final int[] onlyValues;

  private JoiningLinks(
      long[] ends, double[] bits, byte[] kinds, byte[] strongKinds, int[] onlyValues) {
    this.ends = ends;
    this.bits = bits;
    this.kinds = kinds;
    this.strongKinds = strongKinds;
    this.onlyValues = onlyValues;
  }

  int size() {
    return ends.length;
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

  /** Independent kinds of evidence that are worth something. */
  int kinds(int link) {
    return kinds[link];
  }

  /** Of these, the ones that are strong. */
  int strongKinds(int link) {
    return strongKinds[link];
  }

  /** Number of the value, where one alone joins the two; else {@link #NO_VALUE}. */
  int onlyValue(int link) {
    return onlyValues[link];
  }

  static long ends(int left, int right) {
    return (long) left << 32 | right;
  }

  /** The links in the order of their ends. */
  JoiningLinks ordered(int nodes) {
    for (int link = 1; link < ends.length; link++) {
      if (ends[link - 1] > ends[link]) {
        return picked(order(nodes));
      }
    }
    return this;
  }

  /** The chosen ones, in the order that they have. */
  JoiningLinks only(BitSet chosen) {
    int[] places = new int[chosen.cardinality()];
    int at = 0;
    for (int link = chosen.nextSetBit(0); link >= 0; link = chosen.nextSetBit(link + 1)) {
      places[at++] = link;
    }
    return picked(places);
  }

  /** Places of links by their left ends, of equal ones by their right ends. */
  private int[] order(int nodes) {
    int[] byRight = new Lists(nodes, ends.length, this::right).entries();
    Lists byLeft = new Lists(nodes, ends.length, at -> left(byRight[at]));
    return Arrays.stream(byLeft.entries()).map(at -> byRight[at]).toArray();
  }

  private JoiningLinks picked(int[] places) {
    Builder picked = new Builder(places.length);
    for (int link : places) {
      picked.add(ends[link], bits[link], kinds[link], strongKinds[link], onlyValues[link]);
    }
    return picked.build();
  }

  /** Takes links, in any order. */
  static final class Builder {
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
    Builder(int expected) {
      ends = new long[expected];
      bits = new double[expected];
      kinds = new byte[expected];
      strongKinds = new byte[expected];
      onlyValues = new int[expected];
    }

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

    JoiningLinks build() {
      if (size < ends.length) {
        resize(size);
      }
      return new JoiningLinks(ends, bits, kinds, strongKinds, onlyValues);
    }

    private void resize(int length) {
      ends = Arrays.copyOf(ends, length);
      bits = Arrays.copyOf(bits, length);
      kinds = Arrays.copyOf(kinds, length);
      strongKinds = Arrays.copyOf(strongKinds, length);
      onlyValues = Arrays.copyOf(onlyValues, length);
    }
  }
}
