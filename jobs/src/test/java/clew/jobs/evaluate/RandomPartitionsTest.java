package clew.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomPartitionsTest {
  private static final double CLOSE = 1e-12;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void agreesWithTheDefinitionsTakenWordByWord(long seed) {
    Sample sample = Sample.of(seed);
    Scores scores = Scores.of(sample.predicted, sample.truth());
    Map<String, String> groupOfAd = new HashMap<>();
    sample.clusterOf.forEach((ad, cluster) -> groupOfAd.put(ad, sample.groupOf.get(cluster)));
    BruteForce byGroup = new BruteForce(sample.predicted, sample.clusterOf, groupOfAd);
    BruteForce strict = new BruteForce(sample.predicted, sample.clusterOf, sample.clusterOf);
    assertClose(byGroup.agreement(), scores.agreement());
    assertClose(strict.agreement(), scores.strict());
    assertEquals(strict.adjustedRand(), scores.adjustedRand(), CLOSE);
    assertClose(strict.exactCluster(), scores.exactStrict());
    assertClose(byGroup.exactUnions(strict), scores.exactCluster());
    assertEquals(strict.homogeneity(), scores.entropy().homogeneity(), CLOSE);
    assertEquals(strict.completeness(), scores.entropy().completeness(), CLOSE);
    assertEquals(strict.split(), scores.split());
    assertEquals(byGroup.merged(), scores.merged());
    assertEquals(strict.merged(), scores.mergedStrict());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23})
  void isIndifferentToNamesAndToTheOrderOfRows(long seed) {
    Sample sample = Sample.of(seed);
    Map<String, String> renamed = new HashMap<>();
    sample.predicted.forEach((ad, cluster) -> renamed.put(ad, "other name of " + cluster));
    List<String> rows = new ArrayList<>(sample.clusterOf.keySet());
    Collections.shuffle(rows, new Random(seed));
    Map<String, String> clusterOf = new LinkedHashMap<>();
    rows.forEach(ad -> clusterOf.put(ad, "account " + sample.clusterOf.get(ad)));
    Map<String, String> groupOf = new HashMap<>();
    sample.groupOf.forEach((cluster, group) -> groupOf.put("account " + cluster, "hand " + group));
    assertEquals(
        Scores.of(sample.predicted, sample.truth()),
        Scores.of(renamed, Truth.of(clusterOf, groupOf)));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33})
  void losesOnlyRecallWhereTrueClustersAreSplit(long seed) {
    Random random = new Random(seed);
    Sample sample = Sample.of(seed);
    Map<String, String> halved = new HashMap<>();
    sample.clusterOf.forEach((ad, cluster) -> halved.put(ad, cluster + random.nextBoolean()));
    Scores scores = Scores.of(halved, sample.truth());
    for (Agreement agreement : List.of(scores.agreement(), scores.strict())) {
      for (Measure measure : all(agreement)) {
        assertEquals(1, measure.precision(), CLOSE);
        assertTrue(measure.recall() < 1);
      }
    }
    assertEquals(0, scores.mergedStrict());
    assertTrue(scores.split() > 0);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {41, 42, 43})
  void losesOnlyPrecisionWhereTrueClustersAreJoined(long seed) {
    Sample sample = Sample.of(seed);
    Map<String, String> joined = new HashMap<>();
    sample.clusterOf.forEach(
        (ad, cluster) -> joined.put(ad, String.valueOf(Integer.parseInt(cluster) % 5)));
    Scores scores = Scores.of(joined, sample.truth());
    for (Measure measure : all(scores.agreement())) {
      assertEquals(1, measure.recall(), CLOSE);
      assertTrue(measure.precision() < 1);
    }
    assertEquals(0, scores.split());
    assertTrue(scores.agreement().bCubed().precision() >= scores.strict().bCubed().precision());
  }

  private static List<Measure> all(Agreement agreement) {
    return List.of(
        agreement.bCubed(), agreement.pairwise(), agreement.mates(), agreement.byCluster());
  }

  private static void assertClose(Agreement expected, Agreement actual) {
    for (int i = 0; i < all(expected).size(); i++) {
      assertClose(all(expected).get(i), all(actual).get(i));
    }
  }

  private static void assertClose(Measure expected, Measure actual) {
    assertEquals(expected.precision(), actual.precision(), CLOSE);
    assertEquals(expected.recall(), actual.recall(), CLOSE);
    assertEquals(expected.f1(), actual.f1(), CLOSE);
  }

  /** Up to 160 ads, some of which the run lacks; clusters of uneven size, most in small groups. */
  private record Sample(
      Map<String, String> predicted, Map<String, String> clusterOf, Map<String, String> groupOf) {

    static Sample of(long seed) {
      Random random = new Random(seed);
      Map<String, String> predicted = new HashMap<>();
      Map<String, String> clusterOf = new HashMap<>();
      Map<String, String> groupOf = new HashMap<>();
      int ads = 40 + random.nextInt(120);
      int clusters = 6 + random.nextInt(40);
      for (int i = 0; i < ads; i++) {
        int cluster = Math.min(random.nextInt(clusters), random.nextInt(clusters));
        clusterOf.put("ad" + i, String.valueOf(cluster));
        groupOf.put(String.valueOf(cluster), String.valueOf(cluster / 3));
        if (random.nextInt(10) > 0) {
          int guess = random.nextInt(3) > 0 ? cluster : random.nextInt(clusters);
          predicted.put("ad" + i, String.valueOf(guess));
        }
      }
      return new Sample(predicted, clusterOf, groupOf);
    }

    Truth truth() {
      return Truth.of(clusterOf, groupOf);
    }
  }
}
