package clew.pipeline.cluster;

import java.util.Arrays;

/**
 * The column that is being made: what flows together, then inflated, scaled to 1 and pruned. One
 * for a whole run, used for one column after the other.
 */
final class FlowColumn {
  /** From one row in so many on it is quicker to look at all rows than to sort those. Chosen. */
  private static final int DENSE = 16;

  private final MarkovClustering.Settings settings;

  /** By row; 0 where nothing flows. Shares are never so small that their product is 0. */
  private final double[] sums;

  /** The rows where something flows, in no order until they are scaled. */
  private final int[] rows;

  private int size;

  FlowColumn(int nodes, MarkovClustering.Settings settings) {
    this.settings = settings;
    sums = new double[nodes];
    rows = new int[nodes];
  }

  /** Adds a value above 0. */
  void add(int row, double value) {
    if (sums[row] == 0) {
      rows[size++] = row;
    }
    sums[row] += value;
  }

  /** The flow of two steps from a node: the columns of where it is next, by their share. */
  void addTwoSteps(FlowMatrix flow, int column) {
    int[] nextRows = flow.rows(column);
    double[] shares = flow.values(column);
    for (int i = 0; i < nextRows.length; i++) {
      int[] afterRows = flow.rows(nextRows[i]);
      double[] afterShares = flow.values(nextRows[i]);
      double share = shares[i];
      for (int j = 0; j < afterRows.length; j++) {
        add(afterRows[j], share * afterShares[j]);
      }
    }
  }

  /** Strong flows become stronger, weak ones weaker. */
  void inflate() {
    for (int i = 0; i < size; i++) {
      sums[rows[i]] = settings.inflated(sums[rows[i]]);
    }
  }

  /**
   * Puts the column into a matrix as shares of 1, without what is below the threshold and beyond
   * the number of entries (the largest stay, of equal ones those of smaller rows; one always
   * stays), and begins the next.
   */
  void moveTo(FlowMatrix matrix, int column) {
    scale();
    double least = leastKept();
    int room = roomForEqual(least);
    int[] keptRows = new int[size];
    double[] kept = new double[size];
    int count = 0;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double value = sums[rows[i]];
      if (value > least || (value == least && room-- > 0)) {
        keptRows[count] = rows[i];
        kept[count++] = value;
        sum += value;
      }
      sums[rows[i]] = 0;
    }
    for (int i = 0; i < count; i++) {
      kept[i] /= sum;
    }
    matrix.set(column, Arrays.copyOf(keptRows, count), Arrays.copyOf(kept, count));
    size = 0;
  }

  /** The smallest value that stays. */
  private double leastKept() {
    double[] descending = new double[size];
    int above = 0;
    double largest = 0;
    for (int i = 0; i < size; i++) {
      double value = sums[rows[i]];
      largest = Math.max(largest, value);
      if (value >= settings.prune()) {
        descending[above++] = value;
      }
    }
    if (above == 0) {
      return largest;
    }
    if (above <= settings.entriesPerColumn()) {
      return settings.prune();
    }
    Arrays.sort(descending, 0, above);
    return descending[above - settings.entriesPerColumn()];
  }

  private int roomForEqual(double least) {
    int larger = 0;
    for (int i = 0; i < size; i++) {
      larger += sums[rows[i]] > least ? 1 : 0;
    }
    return settings.entriesPerColumn() - larger;
  }

  /** Always adds in the order of rows, so that the same values give the same sum. */
  private void scale() {
    sortRows();
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += sums[rows[i]];
    }
    for (int i = 0; i < size; i++) {
      sums[rows[i]] /= sum;
    }
  }

  private void sortRows() {
    if (size < sums.length / DENSE) {
      Arrays.sort(rows, 0, size);
      return;
    }
    int count = 0;
    for (int row = 0; row < sums.length; row++) {
      if (sums[row] != 0) {
        rows[count++] = row;
      }
    }
    size = count;
  }
}
