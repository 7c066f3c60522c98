package clew.jobs.night;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure of a run that must be what it usually is, or what is sensible. All limits are chosen;
 * they are wide enough for sites that are closed on Sundays.
 */
enum Gate {
  /** Records read, against the median of the last runs: a source has gone silent, or half of it. */
  ROWS("rows", "rows", true, true, 0, .5, .25),
  /** Share of new texts that show a contact, against the median: the texts are no longer whole. */
  WITH_CONTACTS("with_contacts", "the share of texts with a contact", true, true, 100, .5, .25),
  /** Share of new records that have a body, against the median: a field has moved. */
  WITH_TEXTS("with_texts", "the share of rows with a body", true, true, 100, .8, .5),
  /** Share of rows that cannot be used: a dump has changed its dialect. */
  QUARANTINED("quarantined", "the share of rows quarantined", false, false, 1000, .05, .5),
  /** Share of all ads that the largest cluster holds: everything has run together. */
  LARGEST_CLUSTER("largest_cluster", "the largest cluster's share", false, false, 1000, .2, .5),
  /** Share of last night's ads that are in another cluster now: weights or readers have moved. */
  CHANGED_CLUSTER(
      "changed_cluster", "the share of ads in another cluster", false, false, 1000, .1, .3);

  /** Fewer runs than this have no median. Chosen. */
  static final int FEWEST_RUNS = 3;

  private final String key;
  private final String words;
  private final boolean againstMedian;
  private final boolean atLeast;
  private final long fewest;
  private final double warn;
  private final double fail;

  Gate(
      String key,
      String words,
      boolean againstMedian,
      boolean atLeast,
      long fewest,
      double warn,
      double fail) {
    this.key = key;
    this.words = words;
    this.againstMedian = againstMedian;
    this.atLeast = atLeast;
    this.fewest = fewest;
    this.warn = warn;
    this.fail = fail;
  }

  /**
   * Where a gate warns and where it fails: at least so much of the median, or at most so large a
   * share.
   */
  record Limits(double warn, double fail) {}

  /** What stands in configuration, in figures and in metrics. */
  String key() {
    return key;
  }

  Limits standard() {
    return new Limits(warn, fail);
  }

  /** Whether less is worse. */
  boolean isAtLeast() {
    return atLeast;
  }

  /**
   * What is wrong with a figure, in one line; empty where nothing is, or where there is too little
   * to tell.
   *
   * @param limit the share at which it is wrong
   * @param size how many rows or ads the figure is about
   * @param lately what it was in the last runs
   */
  Optional<String> judge(double limit, double value, long size, List<Double> lately) {
    if (size < fewest) {
      return Optional.empty();
    }
    if (!againstMedian) {
      return value > limit
          ? Optional.of(String.format(Locale.ROOT, "%s is %.3f, above %s", words, value, limit))
          : Optional.empty();
    }
    if (lately.size() < FEWEST_RUNS) {
      return Optional.empty();
    }
    double median = median(lately);
    return value < limit * median
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%s: %s, fewer than %s of the median %s of the last %d runs",
                words,
                number(value),
                limit,
                number(median),
                lately.size()))
        : Optional.empty();
  }

  /**
   * What makes a quarantine share matter even in a small dump: it is told, though nothing fails.
   */
  boolean warnsAtAnySize() {
    return this == QUARANTINED;
  }

  /** A figure for people: whole numbers without a point. */
  static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
  }
}
