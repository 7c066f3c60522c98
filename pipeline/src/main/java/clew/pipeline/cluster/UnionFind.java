package clew.pipeline.cluster;

/**
 * Connected components of the numbers from 0 to a size, in two primitive arrays.
 *
 * <p>The representative of a component is its smallest member, whatever the order of unions. For
 * one thread; about 100 million unions in 10 seconds.
 */
public final class UnionFind {
  private final int[] parent;
  private final int[] size;

  /** Everybody alone. */
  public UnionFind(int size) {
    parent = new int[size];
    this.size = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
      this.size[i] = 1;
    }
  }

  public int size() {
    return parent.length;
  }

  /** The smallest member of a member's component. */
  public int find(int member) {
    int at = member;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Joins the components of two members; false where they are one already. */
  public boolean union(int left, int right) {
    int leftRoot = find(left);
    int rightRoot = find(right);
    if (leftRoot == rightRoot) {
      return false;
    }
    int root = Math.min(leftRoot, rightRoot);
    int joined = Math.max(leftRoot, rightRoot);
    parent[joined] = root;
    size[root] += size[joined];
    return true;
  }

  /** How many members the component of a member has. */
  public int sizeOf(int member) {
    return size[find(member)];
  }

  /** For every number, the smallest member of its component. */
  public int[] representatives() {
    int[] representatives = new int[parent.length];
    for (int i = 0; i < parent.length; i++) {
      representatives[i] = find(i);
    }
    return representatives;
  }

  /** The components by their smallest member, members ascending. */
  public int[][] components() {
    int[] place = new int[parent.length];
    int[] sizes = new int[parent.length];
    int count = 0;
    for (int i = 0; i < parent.length; i++) {
      int root = find(i);
      if (root == i) {
        place[i] = count++;
      }
      sizes[place[root]]++;
    }
    int[][] components = new int[count][];
    for (int i = parent.length - 1; i >= 0; i--) {
      int at = place[find(i)];
      if (components[at] == null) {
        components[at] = new int[sizes[at]];
      }
      components[at][--sizes[at]] = i;
    }
    return components;
  }
}
