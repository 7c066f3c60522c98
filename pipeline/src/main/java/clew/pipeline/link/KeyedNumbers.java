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
      sort(from, end - 1);
      from = end;
    }
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
