package clew.jobs.benchmark;

import java.util.List;

/** How rows are shown. */
sealed interface Shown {
  /**
   * A table: the first column is text, the others are numbers.
   *
   * @param rows as many cells as columns each, in Markdown
   */
  record Grid(List<String> columns, List<List<String>> rows) implements Shown {
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A plot.
   *
   * @param file its name without ending: letters, digits and dashes
   */
  record Plot(String file, Chart chart) implements Shown {}

  /** A paragraph, in Markdown. */
  record Words(String text) implements Shown {}
}
