package clew.jobs.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one measurement gave.
 *
 * @param what tells the measurement from others of its benchmark: setting, ads, stage
 * @param figures by name, with the unit in the name
 * @param made when, by which commit and on which machine
 */
record Row(Map<String, String> what, Map<String, Double> figures, Made made) {
  Row {
    what = Collections.unmodifiableMap(new LinkedHashMap<>(what));
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  String what(String name) {
    return what.getOrDefault(name, "");
  }

  /** The ads that it was measured on. */
  int ads() {
    return Integer.parseInt(what.getOrDefault("ads", "0"));
  }

  /** A figure; not a number where it was not measured. */
  double figure(String name) {
    return figures.getOrDefault(name, Double.NaN);
  }
}
