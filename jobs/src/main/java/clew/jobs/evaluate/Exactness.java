package clew.jobs.evaluate;

import java.util.Arrays;

/**
 * Clusters that are exactly right: one true cluster, or several of one group, each whole. Of these
 * ads, nothing would have to be done again.
 */
final class Exactness {
  private static final int NONE = -1;

  private Exactness() {}

  static Measure of(Contingency table, int[] groupOfCluster) {
    boolean[] exact = exact(table, groupOfCluster);
    int right = 0;
    for (boolean one : exact) {
      right += one ? 1 : 0;
    }
    int found = 0;
    for (int cell = 0; cell < table.cells(); cell++) {
      found += exact[table.left(cell)] ? 1 : 0;
    }
    return Measure.of(
        Measure.ratio(right, table.leftParts()), Measure.ratio(found, table.rightParts()));
  }

  /** Whether each cluster is: its cells stand next to each other. */
  private static boolean[] exact(Contingency table, int[] groupOfCluster) {
    boolean[] exact = new boolean[table.leftParts()];
    int[] group = new int[table.leftParts()];
    Arrays.fill(exact, true);
    Arrays.fill(group, NONE);
    for (int cell = 0; cell < table.cells(); cell++) {
      int cluster = table.left(cell);
      int its = groupOfCluster[table.right(cell)];
      boolean whole = table.count(cell) == table.rightSize(table.right(cell));
      exact[cluster] &= whole && (group[cluster] == NONE || group[cluster] == its);
      group[cluster] = its;
    }
    return exact;
  }
}
