package clew.pipeline.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sparse square matrix by columns, each with its rows ascending: where a random walk that stands
 * at the column's node is next. Immutable but for the place where the columns are set once.
 */
final class FlowMatrix {
  private final int[][] rows;
  private final double[][] values;

  FlowMatrix(int size) {
    rows = new int[size][];
    values = new double[size][];
  }

  int size() {
    return rows.length;
  }

  /** Takes over the arrays. */
  void set(int column, int[] columnRows, double[] columnValues) {
    rows[column] = columnRows;
    values[column] = columnValues;
  }

  /** For every column the first one that is equal to it. */
  int[] alike() {
    Map<Integer, List<Integer>> byHash = new HashMap<>();
    int[] alike = new int[rows.length];
    for (int column = 0; column < alike.length; column++) {
      int hash = 31 * Arrays.hashCode(rows[column]) + Arrays.hashCode(values[column]);
      List<Integer> before = byHash.computeIfAbsent(hash, key -> new ArrayList<>());
      alike[column] = column;
      for (int other : before) {
        if (Arrays.equals(rows[other], rows[column])
            && Arrays.equals(values[other], values[column])) {
          alike[column] = other;
          break;
        }
      }
      if (alike[column] == column) {
        before.add(column);
      }
    }
    return alike;
  }

  /** Takes a column of another matrix, or another one of this, as it is. */
  void take(FlowMatrix other, int column, int its) {
    set(column, other.rows[its], other.values[its]);
  }

  /** Whether a column is, to the bit, what it is in another matrix. */
  boolean isSame(FlowMatrix other, int column) {
    return Arrays.equals(rows[column], other.rows[column])
        && Arrays.equals(values[column], other.values[column]);
  }

  /** Whether something holds for every row of a column. */
  boolean allOf(int column, boolean[] holds) {
    for (int row : rows[column]) {
      if (!holds[row]) {
        return false;
      }
    }
    return true;
  }

  int[] rows(int column) {
    return rows[column];
  }

  double[] values(int column) {
    return values[column];
  }

  double value(int row, int column) {
    int at = Arrays.binarySearch(rows[column], row);
    return at < 0 ? 0 : values[column][at];
  }

  /** The row of a column's largest value, the smallest where values are equal. */
  int largest(int column) {
    int largest = 0;
    for (int i = 1; i < values[column].length; i++) {
      if (values[column][i] > values[column][largest]) {
        largest = i;
      }
    }
    return rows[column][largest];
  }

  /** The largest change of any value in a column. */
  double change(FlowMatrix before, int column) {
    int[] left = rows[column];
    int[] right = before.rows[column];
    double change = 0;
    int i = 0;
    int j = 0;
    while (i < left.length || j < right.length) {
      int l = i < left.length ? left[i] : Integer.MAX_VALUE;
      int r = j < right.length ? right[j] : Integer.MAX_VALUE;
      double now = l <= r ? values[column][i++] : 0;
      double then = r <= l ? before.values[column][j++] : 0;
      change = Math.max(change, Math.abs(now - then));
    }
    return change;
  }
}
