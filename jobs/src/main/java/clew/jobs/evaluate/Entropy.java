package clew.jobs.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.IntUnaryOperator;

/**
 * The V-measure (Rosenberg and Hirschberg 2007), by account.
 *
 * @param homogeneity 1 where each cluster holds ads of one account only
 * @param completeness 1 where each account lies in one cluster
 * @param v their harmonic mean
 */
public record Entropy(double homogeneity, double completeness, double v) {

  static Entropy of(Contingency table) {
    double ofClusters = entropy(table.leftParts(), table::leftSize, table.ads());
    double ofTruth = entropy(table.rightParts(), table::rightSize, table.ads());
    double ofBoth = entropy(table.cells(), table::count, table.ads());
    double homogeneity = ofTruth == 0 ? 1 : inUnit(1 - (ofBoth - ofClusters) / ofTruth);
    double completeness = ofClusters == 0 ? 1 : inUnit(1 - (ofBoth - ofTruth) / ofClusters);
    return new Entropy(homogeneity, completeness, Measure.of(homogeneity, completeness).f1());
  }

  private static double entropy(int parts, IntUnaryOperator size, int ads) {
    double sum = 0;
    for (int part = 0; part < parts; part++) {
      double share = (double) size.applyAsInt(part) / ads;
      sum -= share * Math.log(share);
    }
    return sum;
  }

  /** Rounding may lead a hair beyond. */
  private static double inUnit(double value) {
    return Math.min(1, Math.max(0, value));
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("homogeneity", homogeneity)
        .put("completeness", completeness)
        .put("v", v);
  }
}
