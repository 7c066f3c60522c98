package clew.jobs.generate;

import java.util.List;
import java.util.Map;

/** How a site writes rows. A value that is missing is left out of the map. */
interface RowFormat {
  /** What a file begins with. */
  String begin(List<Column> columns);

  /**
   * Writes a row.
   *
   * @param first whether it is the first of its file
   */
  void row(StringBuilder out, List<Column> columns, Map<Field, String> values, boolean first);

  /** Writes a row that cannot be read, in one of several ways, and harms no other. */
  void broken(
      StringBuilder out, List<Column> columns, Map<Field, String> values, boolean first, Dice dice);

  /** What a file ends with. */
  String end();
}
