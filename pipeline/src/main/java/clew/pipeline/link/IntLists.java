package clew.pipeline.link;

import java.io.Serializable;
import java.util.Arrays;

/** Lists of numbers, one behind the other in one array: for a million nodes, objects are dear. */
final class IntLists implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] ends;
  private final int[] values;

  private IntLists(int[] ends, int[] values) {
    this.ends = ends;
    this.values = values;
  }

  /** Sorts numbers into lists: a list's number in the high half, the value in the low one. */
  static IntLists ofSorted(int lists, long[] numbered) {
    int[] ends = new int[lists];
    int[] values = new int[numbered.length];
    for (int i = 0; i < numbered.length; i++) {
      ends[(int) (numbered[i] >>> 32)]++;
      values[i] = (int) numbered[i];
    }
    for (int list = 1; list < lists; list++) {
      ends[list] += ends[list - 1];
    }
    return new IntLists(ends, values);
  }

  /** As {@link #ofSorted}, of pairs in any order: values of a list come out ascending. */
  static IntLists of(int lists, long[] numbered) {
    Arrays.parallelSort(numbered);
    return ofSorted(lists, numbered);
  }

  /** Lists as they are given; null for an empty one. */
  static IntLists of(int[][] lists) {
    int[] ends = new int[lists.length];
    int size = 0;
    for (int list = 0; list < lists.length; list++) {
      size += lists[list] == null ? 0 : lists[list].length;
      ends[list] = size;
    }
    int[] values = new int[size];
    for (int list = 0; list < lists.length; list++) {
      if (lists[list] != null) {
        System.arraycopy(
            lists[list], 0, values, list == 0 ? 0 : ends[list - 1], lists[list].length);
      }
    }
    return new IntLists(ends, values);
  }

  /** How many lists there are. */
  int lists() {
    return ends.length;
  }

  /** Where a list begins in the array of all. */
  int from(int list) {
    return list == 0 ? 0 : ends[list - 1];
  }

  /** Where it ends, this place excluded. */
  int to(int list) {
    return ends[list];
  }

  int size(int list) {
    return to(list) - from(list);
  }

  int at(int place) {
    return values[place];
  }

  int[] get(int list) {
    return Arrays.copyOfRange(values, from(list), to(list));
  }

  /** Whether an ascending list has a value. */
  boolean has(int list, int value) {
    return Arrays.binarySearch(values, from(list), to(list), value) >= 0;
  }

  /** For every value up to a number the lists that hold it, ascending. */
  IntLists inverse(int size) {
    long[] numbered = new long[values.length];
    int at = 0;
    for (int list = 0; list < ends.length; list++) {
      for (int place = from(list); place < to(list); place++) {
        numbered[at++] = (long) values[place] << 32 | list;
      }
    }
    return of(size, numbered);
  }
}
