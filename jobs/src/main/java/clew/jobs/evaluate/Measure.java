package clew.jobs.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Precision and recall, 0 to 1, and their harmonic mean; F1 is 0 where both are 0. */
public record Measure(double precision, double recall, double f1) {
  static final List<String> FIGURES = List.of("precision", "recall", "f1");

  static Measure of(double precision, double recall) {
    double sum = precision + recall;
    return new Measure(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
  }

  /** Nothing out of nothing is 1: who claims no pair makes no mistake. */
  static double ratio(double part, double whole) {
    return whole == 0 ? 1 : part / whole;
  }

  /** One of {@link #FIGURES}. */
  double figure(String name) {
    return switch (name) {
      case "precision" -> precision;
      case "recall" -> recall;
      case "f1" -> f1;
      default -> throw new IllegalArgumentException("a measure has no " + name);
    };
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("precision", precision)
        .put("recall", recall)
        .put("f1", f1);
  }
}
