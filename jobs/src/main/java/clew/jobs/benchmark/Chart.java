package clew.jobs.benchmark;

import java.util.List;

/**
 * What a plot shows.
 *
 * @param style how
 * @param x what the horizontal axis is, with its unit
 * @param y what the vertical axis is, with its unit
 * @param labels of the horizontal axis: texts for bars, numbers for lines
 */
record Chart(
    String title, Style style, String x, String y, List<String> labels, List<Series> series) {
  /** Ways to draw. */
  enum Style {
    /** Bars side by side. */
    BARS,
    /** Lines on two axes that grow by powers of ten. */
    LOGARITHMIC_LINES
  }

  /**
   * Values of one colour.
   *
   * @param values one for each label; not a number where there is none
   */
  record Series(String name, List<Double> values) {
    Series {
      values = List.copyOf(values);
    }
  }

  Chart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
  }
}
