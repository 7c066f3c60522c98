package clew.pipeline.link;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;

/** Lists of numbers, one behind the other in one array: for a million nodes, objects are dear. */
final class IntLists implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] ends;
  private final int[] values;

  private IntLists(int[] ends, int[] values) {
    this.ends = ends;
    this.values = values;
  }

  /** Lists as they lie behind each other: where each ends, this place excluded. */
  static IntLists withEnds(int[] ends, int[] values) {
    return new IntLists(ends, values);
  }

  /** The lists of all, one after the other. */
  static IntLists together(java.util.List<IntLists> parts) {
    int[] ends = new int[parts.stream().mapToInt(IntLists::lists).sum()];
    int[] values = new int[parts.stream().mapToInt(part -> part.values.length).sum()];
    int list = 0;
    int offset = 0;
    for (IntLists part : parts) {
      for (int end : part.ends) {
        ends[list++] = offset + end;
      }
      System.arraycopy(part.values, 0, values, offset, part.values.length);
      offset += part.values.length;
    }
    return new IntLists(ends, values);
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

  /** Whether a list holds the same values as one of others. */
  boolean isSame(int list, IntLists others, int other) {
    return Arrays.equals(
        values, from(list), to(list), others.values, others.from(other), others.to(other));
  }

  /** Whether a list holds one of some values. */
  boolean meets(int list, BitSet some) {
    for (int at = from(list); at < to(list); at++) {
      if (some.get(values[at])) {
        return true;
      }
    }
    return false;
  }

  /** The place of a value in an ascending list, from 0; below 0 where it has none. */
  int placeOf(int list, int value) {
    int from = from(list);
    int at = Arrays.binarySearch(values, from, to(list), value);
    return at < 0 ? -1 : at - from;
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
