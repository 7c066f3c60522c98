package clew.jobs.report;

import clew.models.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A link, bit by bit: each piece of evidence begins where the one before ended. Bars are drawn on
 * {@link #WIDTH} units.
 *
 * @param zero where no bits are, in units
 */
record Waterfall(
    String title, End left, End right, String reason, String zero, List<Step> steps, Step total) {
  static final int WIDTH = 240;

  /** A step: what it adds, and its bar. */
  record Step(String kind, String value, String bits, String x, String width, String shade) {}

  /**
   * One of the two ads.
   *
   * @param ad its place on the page, where it is shown; empty else
   */
  record End(String postingId, String ad) {}

  static Waterfall of(String title, SeenLink link, End left, End right, Values values) {
    List<Evidence> evidence =
        link.evidence().stream()
            .sorted(
                Comparator.comparingDouble(Evidence::bits)
                    .reversed()
                    .thenComparing(Evidence::kind)
                    .thenComparing(Evidence::value))
            .toList();
    double least = Math.min(0, link.priorBits());
    double most = 0;
    double sum = link.priorBits();
    for (Evidence one : evidence) {
      sum += one.bits();
      least = Math.min(least, sum);
      most = Math.max(most, sum);
    }
    Scale scale = new Scale(least, Math.max(most - least, 1));
    List<Step> steps = new ArrayList<>();
    steps.add(step("a random pair (prior)", "", 0, link.priorBits(), scale));
    sum = link.priorBits();
    for (Evidence one : evidence) {
      String kind = Told.words(one.kind());
      steps.add(step(kind, values.of(one.kind(), one.value()), sum, one.bits(), scale));
      sum += one.bits();
    }
    return new Waterfall(
        title,
        left,
        right,
        values.text(link.reason()),
        units(scale.at(0)),
        steps,
        step("in all", "", 0, link.bits(), scale));
  }

  private record Scale(double least, double range) {
    double at(double bits) {
      return (bits - least) / range * WIDTH;
    }
  }

  private static Step step(String kind, String value, double from, double bits, Scale scale) {
    double x = scale.at(Math.min(from, from + bits));
    double width = Math.max(1, scale.at(Math.max(from, from + bits)) - x);
    return new Step(
        kind, value, Told.signed(bits), units(x), units(width), bits < 0 ? "against" : "for");
  }

  private static String units(double at) {
    return String.format(Locale.ROOT, "%.1f", at);
  }
}
