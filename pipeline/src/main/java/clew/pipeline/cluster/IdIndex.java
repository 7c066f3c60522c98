package clew.pipeline.cluster;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;

/**
 * Dense numbers for ids: the place of each in their order, from 0. So what is made from the numbers
 * depends on the ids alone.
 */
final class IdIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String[] ids;

  /**
   * Numbers by the hash of their id, each plus one, in the first free slot; 0 where there is none.
   */
  private final int[] slots;

  private IdIndex(String[] ids) {
    this.ids = ids;
    slots = new int[Math.max(4, Integer.highestOneBit(ids.length) << 2)];
    for (int number = 0; number < ids.length; number++) {
      slots[slot(ids[number])] = number + 1;
    }
  }

  /** Where an id is, or would be. At most half of the slots are taken. */
  private int slot(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot] != 0 && !isSame(ids[slots[slot] - 1], id)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /**
   * Strings know their hashes: their letters, elsewhere in memory, are seldom looked at in vain.
   */
  private static boolean isSame(String one, String other) {
    return one.hashCode() == other.hashCode() && one.equals(other);
  }

  /** Numbers ids that may repeat, in any order. */
  static IdIndex of(Collection<String> ids) {
    String[] sorted = ids.toArray(String[]::new);
    Arrays.sort(sorted);
    int size = 0;
    for (String id : sorted) {
      if (size == 0 || !sorted[size - 1].equals(id)) {
        sorted[size++] = id;
      }
    }
    return new IdIndex(Arrays.copyOf(sorted, size));
  }

  int size() {
    return ids.length;
  }

  /** The number of an id; below 0 where it has none. */
  int number(String id) {
    return slots[slot(id)] - 1;
  }

  String id(int number) {
    return ids[number];
  }
}
