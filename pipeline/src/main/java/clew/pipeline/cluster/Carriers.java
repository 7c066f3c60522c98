package clew.pipeline.cluster;

import java.util.Arrays;

/** Of every value that joins a link alone, the nodes of all links that it is worth something in. */
final class Carriers {
  private final int[] starts;
  private final int[] nodes;

  /**
   * Takes them as pairs.
   *
   * @param values how many there are, numbered from 0
   * @param carried value and, in the lower half, node; ascending, each once
   */
  Carriers(int values, long[] carried) {
    starts = new int[values + 1];
    nodes = new int[carried.length];
    for (int at = 0; at < carried.length; at++) {
      starts[(int) (carried[at] >>> 32) + 1]++;
      nodes[at] = (int) carried[at];
    }
    for (int value = 0; value < values; value++) {
      starts[value + 1] += starts[value];
    }
  }

  int values() {
    return starts.length - 1;
  }

  /** How many nodes carry a value. */
  int count(int value) {
    return starts[value + 1] - starts[value];
  }

  int node(int value, int at) {
    return nodes[starts[value] + at];
  }

  /** Values by how many carry them, most first, of equal ones the smaller number. */
  int[] mostFirst() {
    long[] keys = new long[values()];
    for (int value = 0; value < keys.length; value++) {
      keys[value] = (long) (Integer.MAX_VALUE - count(value)) << 32 | value;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }
}
