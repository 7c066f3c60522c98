package clew.jobs.evaluate;

/**
 * Numbers very many names from 0 in the order in which they are first asked for. Names are told
 * apart by 64 bits of each: that two of a million are taken for one has a chance of one in thirty
 * million. A map of texts takes five times the memory, and most of its time to wait for it.
 */
public final class NameNumbers {
  private static final int NONE = -1;

  /** FNV-1a (Fowler, Noll and Vo), its bits then spread as SplitMix64 does. */
  private static final long BEGIN = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;

  /** Places with a name; 0 where there is none. */
  private long[] keys = new long[1 << 10];

  private int[] numbers = new int[1 << 10];
  private int size;
  private int next;

  /** The number of a name, which is given one if it has none. */
  public int of(String name) {
    if (2 * size >= keys.length) {
      grow();
    }
    long key = key(name);
    int place = place(key);
    if (keys[place] == 0) {
      keys[place] = key;
      numbers[place] = next++;
      size++;
    }
    return numbers[place];
  }

  /** The number of a name; -1 where it has none. */
  public int find(String name) {
    long key = key(name);
    int place = place(key);
    return keys[place] == 0 ? NONE : numbers[place];
  }

  /** A number that no name has. */
  public int alone() {
    return next++;
  }

  public int given() {
    return next;
  }

  /** Where a key stands, or would stand. */
  private int place(long key) {
    int place = (int) key & (keys.length - 1);
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = new int[keys.length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != 0) {
        int place = place(oldKeys[old]);
        keys[place] = oldKeys[old];
        numbers[place] = oldNumbers[old];
      }
    }
  }

  private static long key(String name) {
    long hash = BEGIN;
    for (int at = 0; at < name.length(); at++) {
      hash = (hash ^ name.charAt(at)) * PRIME;
    }
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }
}
