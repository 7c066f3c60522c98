package clew.pipeline.link;

/** Groups of the numbers from 0 to a size; the smallest member stands for its group. */
final class DisjointSets {
  private final int[] parent;
  private int count;

  DisjointSets(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
    count = size;
  }

  void join(int one, int other) {
    int a = find(one);
    int b = find(other);
    if (a != b) {
      parent[Math.max(a, b)] = Math.min(a, b);
      count--;
    }
  }

  int find(int member) {
    int at = member;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** How many groups there are. */
  int count() {
    return count;
  }

  /** For every number the smallest member of its group. */
  int[] representatives() {
    int[] representatives = new int[parent.length];
    for (int i = 0; i < parent.length; i++) {
      representatives[i] = find(i);
    }
    return representatives;
  }
}
