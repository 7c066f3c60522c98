package clew.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlicesTest {
  private static final double CLOSE = 1e-12;

  /** Two accounts of two ads and two of one ad, of two sources. */
  private static final Truth TRUTH =
      Truth.of(Map.of("a1", "A", "a2", "A", "b1", "B", "b2", "B", "c1", "C", "d1", "D"));

  private static final List<Ad> RUN =
      List.of(
          ad("a1", "1", "north", "Pier"),
          ad("a2", "1", "south", " pier "),
          ad("b1", "2", "north", "Quay"),
          ad("b2", "3", "north", null),
          ad("c1", "3", "south", "Quay"));

  private static Ad ad(String id, String cluster, String source, String place) {
    return new Ad("p-" + id, cluster, "p-" + id, source, id, place, "eng", "t-" + id);
  }

  @Test
  void countsEachSliceAmongAllAds() {
    List<Slice> slices = Slices.of(Evaluated.of(RUN, TRUTH), 1);

    assertEquals(
        List.of(
            "all ",
            "source (not in the run)",
            "source north",
            "source south",
            "place (none)",
            "place (not in the run)",
            "place pier",
            "place quay",
            "language (not in the run)",
            "language eng",
            "cluster_size 1",
            "cluster_size 2"),
        slices.stream().map(slice -> slice.by() + " " + slice.value()).toList());
    Slice north = slices.get(2);
    assertEquals(3, north.ads());
    assertEquals(2, north.clusters());
    // precision of a1 b1 b2: 1, 1, 1/2; recall: 1, 1/2, 1/2
    assertMeasure(2.5 / 3, 2 / 3.0, north.agreement().bCubed());
    // company of a1 b2: 1, 0; wanted by a1 b1 b2: 1, 0, 0
    assertMeasure(1 / 2.0, 1 / 3.0, north.agreement().mates());
    // of A: 1, of B: 0
    assertMeasure(1 / 2.0, 1 / 2.0, north.agreement().byCluster());
    // half pairs given to a1 b2: 1/2 and 1/2, of which one is right; wanted by three: 3/2
    assertMeasure(1 / 2.0, 1 / 3.0, north.agreement().pairwise());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void allAdsTogetherGiveTheScoresOfTheRun(long seed) {
    Drawn drawn = Drawn.of(seed);

    Agreement whole = Slices.of(Evaluated.of(drawn.run, drawn.truth), seed).get(0).agreement();

    Agreement expected = Scores.of(Evaluated.of(drawn.run, drawn.truth), drawn.truth).agreement();
    for (String measure : List.of("b_cubed", "pairwise", "mates", "by_cluster")) {
      for (String figure : Measure.FIGURES) {
        assertEquals(
            expected.measure(measure).figure(figure),
            whole.measure(measure).figure(figure),
            CLOSE,
            measure + " " + figure);
      }
    }
  }

  @Test
  void rangesHoldTheFigureAndAreTheSameForTheSameSeed() {
    Drawn drawn = Drawn.of(7);
    Evaluated ads = Evaluated.of(drawn.run, drawn.truth);

    List<Slice> slices = Slices.of(ads, 5);

    assertEquals(slices, Slices.of(ads, 5));
    Slice all = slices.get(0);
    double f1 = all.agreement().bCubed().f1();
    assertTrue(all.low().bCubed().f1() < f1 && f1 < all.high().bCubed().f1());
    // 60 clusters: the range of a mean of values between 0 and 1 is narrower than this
    assertTrue(all.high().bCubed().f1() - all.low().bCubed().f1() < .3);
  }

  @Test
  void rangeIsNarrowerWithMoreClusters() {
    Drawn few = Drawn.of(9, 200);
    Drawn many = Drawn.of(9, 5000);

    assertTrue(width(many) < width(few) / 2, width(many) + " " + width(few));
  }

  private static double width(Drawn drawn) {
    Slice all = Slices.of(Evaluated.of(drawn.run, drawn.truth), 1).get(0);
    return all.high().bCubed().f1() - all.low().bCubed().f1();
  }

  @Test
  void perfectRunHasNoRange() {
    List<Ad> run = new ArrayList<>();
    Map<String, String> clusterOf = new HashMap<>();
    for (int i = 0; i < 30; i++) {
      run.add(ad("x" + i, "k" + i / 3, "north", "Pier"));
      clusterOf.put("x" + i, "c" + i / 3);
    }
    Slice all = Slices.of(Evaluated.of(run, Truth.of(clusterOf)), 1).get(0);

    assertEquals(all.agreement(), all.low());
    assertEquals(all.agreement(), all.high());
    assertEquals(1, all.agreement().bCubed().f1());
  }

  private static void assertMeasure(double precision, double recall, Measure measure) {
    assertEquals(precision, measure.precision(), CLOSE);
    assertEquals(recall, measure.recall(), CLOSE);
  }

  /** Ads in true clusters of about three, a quarter of them in a wrong cluster. */
  private record Drawn(List<Ad> run, Truth truth) {
    static Drawn of(long seed) {
      return of(seed, 180);
    }

    static Drawn of(long seed, int ads) {
      Random random = new Random(seed);
      List<Ad> run = new ArrayList<>();
      Map<String, String> clusterOf = new HashMap<>();
      for (int i = 0; i < ads; i++) {
        int cluster = random.nextInt(ads / 3);
        int guess = random.nextInt(4) > 0 ? cluster : random.nextInt(ads / 3);
        clusterOf.put("x" + i, "c" + cluster);
        if (random.nextInt(20) > 0) {
          run.add(ad("x" + i, "k" + guess, "s" + random.nextInt(3), "Pier"));
        }
      }
      return new Drawn(run, Truth.of(clusterOf));
    }
  }
}
