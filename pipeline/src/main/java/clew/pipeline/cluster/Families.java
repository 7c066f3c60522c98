package clew.pipeline.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Connected components of pairs of ids. */
final class Families implements Serializable {
  private static final long serialVersionUID = 1L;

  private final IdIndex index;
  private final int[] smallest;

  private Families(IdIndex index, int[] smallest) {
    this.index = index;
    this.smallest = smallest;
  }

  /** Pairs as two lists, in any order. */
  static Families of(List<String> lefts, List<String> rights) {
    List<String> all = new ArrayList<>(lefts);
    all.addAll(rights);
    IdIndex index = IdIndex.of(all);
    UnionFind groups = new UnionFind(index.size());
    for (int i = 0; i < lefts.size(); i++) {
      groups.union(index.number(lefts.get(i)), index.number(rights.get(i)));
    }
    return new Families(index, groups.representatives());
  }

  /** The smallest id of the component of an id: the id itself where it is in no pair. */
  String smallest(String id) {
    int number = index.number(id);
    return number < 0 ? id : index.id(smallest[number]);
  }
}
