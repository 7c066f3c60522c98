package clew.pipeline.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Dense numbers for ids: the place of each in their order, from 0. So what is made from the numbers
 * depends on the ids alone.
 */
final class IdIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String[] ids;

  /** Where to look for an id: numbers plus one, by hash, from there on; 0 where there is none. */
  private final int[] slots;

  private IdIndex(String[] ids) {
    this.ids = ids;
    slots = new int[Integer.highestOneBit(Math.max(1, ids.length)) << 2];
    for (int number = 0; number < ids.length; number++) {
      int slot = slot(ids[number]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }

  private int slot(String id) {
    int hash = id.hashCode();
    return (hash ^ hash >>> 16) & (slots.length - 1);
  }

  /** Numbers ids that may repeat, in any order. */
  static IdIndex of(Collection<String> ids) {
    List<String> distinct = new ArrayList<>(new java.util.HashSet<>(ids));
    String[] sorted = distinct.toArray(String[]::new);
    Arrays.sort(sorted);
    return new IdIndex(sorted);
  }

  int size() {
    return ids.length;
  }

  /** The number of an id; below 0 where it has none. */
  int number(String id) {
    int slot = slot(id);
    while (slots[slot] != 0) {
      if (ids[slots[slot] - 1].equals(id)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  String id(int number) {
    return ids[number];
  }
}
