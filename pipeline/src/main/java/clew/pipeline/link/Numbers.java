package clew.pipeline.link;

import java.io.Serializable;
import java.util.Arrays;

/** Dense numbers for ids: the place of each in their order, from 0. */
final class Numbers implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String[] ids;

  /**
   * @param ids sorted, each once
   */
  Numbers(String[] ids) {
    this.ids = ids;
  }

  int size() {
    return ids.length;
  }

  /** The number of an id; below 0 where it has none. */
  int of(String id) {
    return Arrays.binarySearch(ids, id);
  }

  String id(int number) {
    return ids[number];
  }

  String[] ids() {
    return ids;
  }
}
