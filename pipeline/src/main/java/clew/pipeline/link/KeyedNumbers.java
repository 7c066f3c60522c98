package clew.pipeline.link;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Members under keys, as two arrays that grow: what many small rows would be, without the rows. */
final class KeyedNumbers {
  private static final int ENTRY_BYTES = Long.BYTES + Integer.BYTES;

  /** Up to here insertion is quicker than to divide on. Chosen, as usual. */
  private static final int FEW = 16;

  /** From here on entries are dealt out by their keys first, some eight to a heap. Chosen. */
  private static final int MANY = 4096;

  private static final int OF_A_HEAP = 8;

  /** A heap of so many is that of a hot key. Chosen. */
  private static final int LARGE_HEAP = 256;

  private long[] keys;
  private int[] members;
  private int size;

  KeyedNumbers(int capacity) {
    keys = new long[capacity];
    members = new int[capacity];
  }

  void add(long key, int member) {
    if (size == keys.length) {
      reserve(Math.max(16, 2 * size));
    }
    keys[size] = key;
    members[size++] = member;
  }

  private void reserve(int capacity) {
    keys = Arrays.copyOf(keys, capacity);
    members = Arrays.copyOf(members, capacity);
  }

  int size() {
    return size;
  }

  long key(int at) {
    return keys[at];
  }

  int member(int at) {
    return members[at];
  }

  /** All members, in their order; the array may be longer than they are. */
  int[] members() {
    return members;
  }

  void clear() {
    size = 0;
  }

  /** All entries as bytes. */
  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(size * ENTRY_BYTES);
    bytes.asLongBuffer().put(keys, 0, size);
    bytes.position(size * Long.BYTES);
    bytes.asIntBuffer().put(members, 0, size);
    return bytes.array();
  }

  /** Adds what {@link #bytes} gave. */
  void addAll(byte[] entries) {
    int more = entries.length / ENTRY_BYTES;
    if (size + more > keys.length) {
      reserve(Math.max(size + more, size + size / 2));
    }
    ByteBuffer bytes = ByteBuffer.wrap(entries);
    bytes.asLongBuffer().get(keys, size, more);
    bytes.position(more * Long.BYTES);
    bytes.asIntBuffer().get(members, size, more);
    size += more;
  }

  /** Sorts by key, then by member, both as signed numbers. */
  void sort() {
    if (size < MANY) {
      sort(0, size - 1);
      return;
    }
    int[] ends = dealOut();
    int from = 0;
    for (int end : ends) {
      if (end - from < LARGE_HEAP || !sortAroundHotKey(from, end)) {
        sort(from, end - 1);
      }
      from = end;
    }
  }

  /**
   * Sorts a heap that a hot key fills: its members are mostly in order as they come, and are not to
   * be moved about one by one.
   *
   * @return false where no key has half of the entries, and nothing is done
   */
  private boolean sortAroundHotKey(int from, int to) {
    long hot = majority(from, to);
    int count = 0;
    for (int at = from; at < to; at++) {
      count += keys[at] == hot ? 1 : 0;
    }
    if (count < (to - from) / 2) {
      return false;
    }
    int[] its = new int[count];
    KeyedNumbers others = new KeyedNumbers(to - from - count);
    int size = 0;
    for (int at = from; at < to; at++) {
      if (keys[at] == hot) {
        its[size++] = members[at];
      } else {
        others.add(keys[at], members[at]);
      }
    }
    Arrays.sort(its);
    others.sort(0, others.size - 1);
    int below = 0;
    while (below < others.size && others.keys[below] < hot) {
      below++;
    }
    put(others, 0, below, from);
    Arrays.fill(keys, from + below, from + below + count, hot);
    System.arraycopy(its, 0, members, from + below, count);
    put(others, below, others.size, from + below + count);
    return true;
  }

  private void put(KeyedNumbers others, int from, int to, int at) {
    System.arraycopy(others.keys, from, keys, at, to - from);
    System.arraycopy(others.members, from, members, at, to - from);
  }

  /** The only key that may have more than half of the entries (Boyer and Moore 1981). */
  private long majority(int from, int to) {
    long candidate = keys[from];
    int votes = 0;
    for (int at = from; at < to; at++) {
      if (votes == 0) {
        candidate = keys[at];
      }
      votes += keys[at] == candidate ? 1 : -1;
    }
    return candidate;
  }

  /**
   * Deals entries out to heaps by the first bits in which keys differ: keys are hashes, so heaps
   * are small, all but those of hot keys.
   *
   * @return where each heap ends
   */
  private int[] dealOut() {
    long least = keys[0];
    long most = keys[0];
    for (int at = 1; at < size; at++) {
      least = Math.min(least, keys[at]);
      most = Math.max(most, keys[at]);
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size / OF_A_HEAP);
    int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(most - least) - bits);
    int[] next = new int[(int) ((most - least) >>> shift) + 1];
    for (int at = 0; at < size; at++) {
      next[(int) ((keys[at] - least) >>> shift)]++;
    }
    int sum = 0;
    for (int heap = 0; heap < next.length; heap++) {
      int its = next[heap];
      next[heap] = sum;
      sum += its;
    }
    long[] dealtKeys = new long[size];
    int[] dealtMembers = new int[size];
    for (int at = 0; at < size; at++) {
      int place = next[(int) ((keys[at] - least) >>> shift)]++;
      dealtKeys[place] = keys[at];
      dealtMembers[place] = members[at];
    }
    keys = dealtKeys;
    members = dealtMembers;
    return next;
  }

  /** Keeps the first of equal entries; they must be sorted. */
  void dropRepeated() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || keys[i] != keys[i - 1] || members[i] != members[i - 1]) {
        keys[kept] = keys[i];
        members[kept++] = members[i];
      }
    }
    size = kept;
  }

  /** The place after the last entry with the key of the one at a place; they must be sorted. */
  int endOfKey(int from) {
    int at = from + 1;
    while (at < size && keys[at] == keys[from]) {
      at++;
    }
    return at;
  }

  /** Quicksort around the median of three, in three parts: one key may hold most entries. */
  private void sort(int first, int last) {
    int from = first;
    int to = last;
    while (to - from > FEW) {
      int middle = (from + to) >>> 1;
      int pivot = median(from, middle, to);
      long key = keys[pivot];
      int member = members[pivot];
      int below = from;
      int above = to;
      int at = from;
      while (at <= above) {
        int order = compare(at, key, member);
        if (order < 0) {
          swap(below++, at++);
        } else if (order > 0) {
          swap(at, above--);
        } else {
          at++;
        }
      }
      // The smaller part first, so that the stack stays low.
      if (below - from < to - above) {
        sort(from, below - 1);
        from = above + 1;
      } else {
        sort(above + 1, to);
        to = below - 1;
      }
    }
    insert(from, to);
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      long key = keys[i];
      int member = members[i];
      int at = i - 1;
      while (at >= from && compare(at, key, member) > 0) {
        keys[at + 1] = keys[at];
        members[at + 1] = members[at];
        at--;
      }
      keys[at + 1] = key;
      members[at + 1] = member;
    }
  }

  private int median(int one, int two, int three) {
    boolean inOrder = compare(one, two) <= 0;
    int low = inOrder ? one : two;
    int high = inOrder ? two : one;
    return compare(three, low) <= 0 ? low : compare(three, high) >= 0 ? high : three;
  }

  private int compare(int one, int other) {
    return compare(one, keys[other], members[other]);
  }

  private int compare(int at, long key, int member) {
    int byKey = Long.compare(keys[at], key);
    return byKey != 0 ? byKey : Integer.compare(members[at], member);
  }

  private void swap(int one, int other) {
    long key = keys[one];
    int member = members[one];
    keys[one] = keys[other];
    members[one] = members[other];
    keys[other] = key;
    members[other] = member;
  }
}
