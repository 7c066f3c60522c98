package clew.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static final double EXACT = 1e-12;

  /** Two accounts of three ads and one of one; a3 went to the wrong side, b3 is missing. */
  private static final Truth TRUTH =
      Truth.of(Map.of("a1", "A", "a2", "A", "a3", "A", "b1", "B", "b2", "B", "b3", "B", "c1", "C"));

  private static final Map<String, String> RUN =
      Map.of("a1", "1", "a2", "1", "a3", "2", "b1", "2", "b2", "2", "c1", "3", "z9", "1");

  @Test
  void countsAdsOfTheTruthOnly() {
    Scores scores = Scores.of(RUN, TRUTH);
    assertEquals(7, scores.postings());
    assertEquals(1, scores.missing());
    assertEquals(4, scores.clusters());
    assertEquals(3, scores.trueClusters());
    assertEquals(3, scores.largest());
    assertEquals(3, scores.largestTrue());
    assertFalse(scores.grouped());
  }

  @Test
  void agreesWithFiguresWorkedOutByHand() {
    Scores scores = Scores.of(RUN, TRUTH);
    // precision of a1 a2 a3 b1 b2 b3 c1: 1, 1, 1/3, 2/3, 2/3, 1, 1; recall: 2/3, 2/3, 1/3, 2/3,
    // 2/3, 1/3, 1
    assertMeasure((17 / 3.0) / 7, (13 / 3.0) / 7, scores.agreement().bCubed());
    // joined: a1a2, a3b1, a3b2, b1b2, of which two are right; six pairs are true
    assertMeasure(2 / 4.0, 2 / 6.0, scores.agreement().pairwise());
    // company of a1 a2 a3 b1 b2: 1, 1, 0, 1/2, 1/2; wanted by a1 a2 a3 b1 b2 b3: 1/2, 1/2, 0, 1/2,
    // 1/2, 0
    assertMeasure(3 / 5.0, 2 / 6.0, scores.agreement().mates());
    // of A: (1 + 1 + 0) / 3, of B: (1/2 + 1/2) / 2
    assertMeasure((2 / 3.0 + 1 / 2.0) / 2, 1 / 3.0, scores.agreement().byCluster());
    // 21 pairs, 4 joined, 6 true: by chance 4 * 6 / 21 are both
    assertEquals((2 - 24 / 21.0) / (5 - 24 / 21.0), scores.adjustedRand(), EXACT);
    // only {c1} is exact, of four clusters and three true ones
    assertMeasure(1 / 4.0, 1 / 3.0, scores.exactCluster());
    // entropies in nats: of the truth 1.0042, of the clusters 1.2770, of both 1.5498
    assertEquals(.728360636269, scores.entropy().homogeneity(), EXACT);
    assertEquals(.572772955166, scores.entropy().completeness(), EXACT);
    assertEquals(2, scores.split());
    assertEquals(1, scores.merged());
  }

  @Test
  void countsPrecisionByGroupAndRecallByCluster() {
    Truth oneHand =
        Truth.of(
            Map.of("a1", "A", "a2", "A", "b1", "B", "b2", "B"), Map.of("A", "hand", "B", "hand"));
    Scores joined = Scores.of(Map.of("a1", "1", "a2", "1", "b1", "1", "b2", "1"), oneHand);
    Scores apart = Scores.of(Map.of("a1", "1", "a2", "1", "b1", "2", "b2", "2"), oneHand);
    for (Scores scores : new Scores[] {joined, apart}) {
      assertTrue(scores.grouped());
      assertMeasure(1, 1, scores.agreement().bCubed());
      assertMeasure(1, 1, scores.agreement().pairwise());
      assertMeasure(1, 1, scores.agreement().mates());
      assertMeasure(1, 1, scores.agreement().byCluster());
      assertEquals(0, scores.merged());
    }
    assertMeasure(.5, 1, joined.strict().bCubed());
    assertMeasure(2 / 6.0, 1, joined.strict().pairwise());
    assertMeasure(1 / 3.0, 1, joined.strict().mates());
    assertEquals(1, joined.mergedStrict());
    assertEquals(apart.agreement(), apart.strict());
  }

  @Test
  void keepsClusterWithoutGroupApartFromGroupOfTheSameName() {
    Truth truth = Truth.of(Map.of("a", "A", "b", "B"), Map.of("A", "B"));
    assertEquals(.5, Scores.of(Map.of("a", "1", "b", "1"), truth).agreement().bCubed().precision());
  }

  @Test
  void givesFullMarksForTheTruthItself() {
    Scores scores =
        Scores.of(
            Map.of("a1", "1", "a2", "1", "a3", "1", "b1", "2", "b2", "2", "b3", "2", "c1", "3"),
            TRUTH);
    Measure full = new Measure(1, 1, 1);
    assertEquals(new Agreement(full, full, full, full), scores.agreement());
    assertEquals(1, scores.adjustedRand());
    assertEquals(full, scores.exactCluster());
    assertEquals(new Entropy(1, 1, 1), scores.entropy());
    assertEquals(0, scores.split());
    assertEquals(0, scores.merged());
  }

  @Test
  void paysNobodyForBeingAlone() {
    Scores scores = Scores.of(Map.of(), TRUTH);
    assertEquals(7, scores.missing());
    assertMeasure(1, 3 / 7.0, scores.agreement().bCubed());
    assertMeasure(1, 0, scores.agreement().mates());
    assertMeasure(1, 0, scores.agreement().byCluster());
    assertEquals(0, scores.agreement().mates().f1());
    assertEquals(0, scores.adjustedRand(), EXACT);
  }

  @Test
  void scoresSingleAd() {
    Scores scores = Scores.of(Map.of("a", "1"), Truth.of(Map.of("a", "A")));
    Measure full = new Measure(1, 1, 1);
    assertEquals(new Agreement(full, full, full, full), scores.agreement());
    assertEquals(1, scores.adjustedRand());
  }

  @Test
  void writesEveryFigureThatOthersRelyOn() {
    ObjectNode json = Scores.of(RUN, TRUTH).toJson();
    assertEquals(7, json.get("postings").intValue());
    assertEquals(1, json.get("missing").intValue());
    assertEquals(4, json.get("clusters").intValue());
    for (String measure : new String[] {"b_cubed", "pairwise", "mates", "by_cluster"}) {
      for (String part : new String[] {"precision", "recall", "f1"}) {
        assertTrue(json.get(measure).get(part).isDouble(), measure + "." + part);
        assertTrue(json.get("strict").get(measure).get(part).isDouble(), measure + "." + part);
      }
    }
    assertEquals(.5, json.get("pairwise").get("precision").doubleValue());
    assertTrue(json.get("adjusted_rand").isDouble());
    assertTrue(json.get("exact_cluster").get("f1").isDouble());
    assertTrue(json.get("v_measure").get("v").isDouble());
    assertEquals(2, json.get("split").intValue());
    assertEquals(1, json.get("merged").intValue());
    assertEquals(3, json.get("largest").intValue());
    assertEquals(3, json.get("largest_true").intValue());
  }

  @Test
  void showsPlainTable() {
    assertEquals(
        """
        7 ads of the truth, 1 of them missing from the run
        4 clusters, 3 in the truth

                                 precision    recall        F1
        B-cubed                     0.8095    0.6190    0.7016
        mates                       0.6000    0.3333    0.4286
        by cluster                  0.5833    0.3333    0.4242
        pairs                       0.5000    0.3333    0.4000
        exact clusters              0.2500    0.3333    0.2857

        adjusted Rand               0.2222
        V-measure                   0.6413
        true clusters split              2
        clusters merged                  1
        largest cluster                  3 ads, largest true cluster 3
        """,
        Scores.of(RUN, TRUTH).toText());
  }

  private static void assertMeasure(double precision, double recall, Measure measure) {
    assertEquals(precision, measure.precision(), EXACT);
    assertEquals(recall, measure.recall(), EXACT);
  }
}
