package clew.pipeline.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Dense numbers for ids: the place of each in their order, from 0. So what is made from the numbers
 * depends on the ids alone.
 */
public final class IdNumbers implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String[] ids;

  /**
   * Numbers by the hash of their id, each plus one, in the first free slot; 0 where there is none.
   */
  private final int[] slots;

  private IdNumbers(String[] ids) {
    this.ids = ids;
    slots = new int[Math.max(4, Integer.highestOneBit(ids.length) << 2)];
    for (int number = 0; number < ids.length; number++) {
      slots[slot(ids[number])] = number + 1;
    }
  }

  /** Numbers ids that may repeat, in any order. */
  public static IdNumbers of(Stream<String> ids) {
    String[] all = ids.toArray(String[]::new);
    Arrays.parallelSort(all);
    int kept = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || !all[i].equals(all[kept - 1])) {
        all[kept++] = all[i];
      }
    }
    return new IdNumbers(Arrays.copyOf(all, kept));
  }

  /** How many ids there are. */
  public int size() {
    return ids.length;
  }

  /** The number of an id; below 0 where it has none. */
  public int of(String id) {
    return slots[slot(id)] - 1;
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

  /** The id of a number. */
  public String id(int number) {
    return ids[number];
  }

  /** All ids, by their numbers. */
  public String[] ids() {
    return ids.clone();
  }
}
