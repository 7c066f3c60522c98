package clew.pipeline.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Dense numbers for ids: the place of each in their order, from 0. So what is made from the numbers depends on the ids alone. */
final class IdIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String[] ids;

  private IdIndex(String[] ids) {
    this.ids = ids;
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
    return Arrays.binarySearch(ids, id);
  }

  String id(int number) {
    return ids[number];
  }
}
