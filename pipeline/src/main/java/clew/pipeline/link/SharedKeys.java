package clew.pipeline.link;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Keys that two nodes or more carry, ascending, each with all its carriers. */
final class SharedKeys implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] keys;
  private final IntLists carriers;

  private SharedKeys(long[] keys, IntLists carriers) {
    this.keys = keys;
    this.carriers = carriers;
  }

  /** Takes nodes under keys, sorted and each once. */
  static SharedKeys of(KeyedNumbers entries) {
    LongArray keys = new LongArray();
    int size = 0;
    for (int from = 0, to; from < entries.size(); from = to) {
      to = entries.endOfKey(from);
      if (to - from > 1) {
        keys.add(entries.key(from));
        size += to - from;
      }
    }
    int[] ends = new int[keys.size()];
    int[] nodes = new int[size];
    int at = 0;
    int key = 0;
    for (int from = 0, to; from < entries.size(); from = to) {
      to = entries.endOfKey(from);
      if (to - from > 1) {
        System.arraycopy(entries.members(), from, nodes, at, to - from);
        at += to - from;
        ends[key++] = at;
      }
    }
    return new SharedKeys(keys.toArray(), IntLists.withEnds(ends, nodes));
  }

  /** Of parts that hold keys in their order, all of them. */
  static SharedKeys together(List<SharedKeys> parts) {
    long[] keys = parts.stream().flatMapToLong(part -> Arrays.stream(part.keys)).toArray();
    return new SharedKeys(
        keys, IntLists.together(parts.stream().map(part -> part.carriers).toList()));
  }

  int size() {
    return keys.length;
  }

  long key(int at) {
    return keys[at];
  }

  LongIndex index() {
    return new LongIndex(keys);
  }

  /** The nodes of each key, ascending. */
  IntLists carriers() {
    return carriers;
  }
}
