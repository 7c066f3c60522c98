package clew.jobs.benchmark;

import java.util.Locale;

/** Numbers as cells of a table; what was not measured is a dash. */
final class Cells {
  private static final String NONE = "–";

  private Cells() {}

  /** A share, without the 0 before the point. */
  static String share(double value) {
    if (Double.isNaN(value)) {
      return NONE;
    }
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.startsWith("0.") ? text.substring(1) : text;
  }

  static String whole(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%,.0f", value);
  }

  static String tenths(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%,.1f", value);
  }

  static String change(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%+.3f", value);
  }
}
