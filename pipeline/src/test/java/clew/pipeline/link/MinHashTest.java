package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MinHashTest {
  private static final int TRIALS = 2000;

  @Test
  void emptySetHasNoValuesAndMeetsNobody() {
    int[] empty = MinHash.signature(new long[0]);
    assertEquals(0, empty.length);
    assertEquals(0, MinHash.bandKeys(empty).length);
    assertEquals(0, MinHash.estimate(empty, empty));
  }

  @Test
  void orderOfMembersDoesNotMatter() {
    assertArrayEquals(
        MinHash.signature(new long[] {1, 2, 3}), MinHash.signature(new long[] {3, 1, 2, 2}));
  }

  @Test
  void equalSetsMeetInEveryBandAndBandsDiffer() {
    long[] keys = MinHash.bandKeys(MinHash.signature(new long[] {7}));
    assertEquals(MinHash.BANDS, Arrays.stream(keys).distinct().count());
    assertArrayEquals(keys, MinHash.bandKeys(MinHash.signature(new long[] {7})));
  }

  @Test
  void neverChanges() {
    // Computed by another program from the definition: candidates depend on it.
    int[] signature = MinHash.signature(Shingles.of("mountain bike in good condition"));
    assertEquals(-177342116, Arrays.hashCode(signature));
    assertEquals(7558860501797676104L, MinHash.bandKeys(signature)[13]);
  }

  /** 56 independent values err by √(J(1−J)/56), and drawing without repetition by less. */
  @Test
  void estimatesJaccard() {
    Random random = new Random(56);
    for (double jaccard : new double[] {0.1, 0.3, 0.5, 0.7, 0.9}) {
      double sum = 0;
      double squares = 0;
      for (int trial = 0; trial < TRIALS; trial++) {
        Pair pair = Pair.of(random, 600, jaccard);
        double error = MinHash.estimate(pair.left(), pair.right()) - pair.jaccard();
        sum += error;
        squares += error * error;
      }
      double expected = Math.sqrt(jaccard * (1 - jaccard) / MinHash.VALUES);
      double rootMeanSquare = Math.sqrt(squares / TRIALS);
      String told = "J " + jaccard + ": root mean square " + rootMeanSquare + " of " + expected;
      assertTrue(Math.abs(sum / TRIALS) < 4 * expected / Math.sqrt(TRIALS), told);
      assertTrue(rootMeanSquare < 1.05 * expected, told);
    }
  }

  /** Sets smaller than the bins: most values are borrowed, and the estimate stays unbiased. */
  @Test
  void estimatesJaccardOfSmallSets() {
    Random random = new Random(57);
    double sum = 0;
    double squares = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Pair pair = Pair.of(random, 20, 0.5);
      double error = MinHash.estimate(pair.left(), pair.right()) - pair.jaccard();
      sum += error;
      squares += error * error;
    }
    double deviation = Math.sqrt(squares / TRIALS);
    assertTrue(Math.abs(sum / TRIALS) < 4 * deviation / Math.sqrt(TRIALS), "bias " + sum / TRIALS);
    assertTrue(deviation < 0.13, "root mean square " + deviation);
  }

  @Test
  void bandsMeetAsOftenAsTheFormulaSays() {
    Random random = new Random(14);
    for (double jaccard : new double[] {0.3, 0.5, 0.7, 0.9}) {
      int met = 0;
      double expected = 0;
      for (int trial = 0; trial < TRIALS; trial++) {
        Pair pair = Pair.of(random, 600, jaccard);
        met += meet(MinHash.bandKeys(pair.left()), MinHash.bandKeys(pair.right())) ? 1 : 0;
        expected += 1 - Math.pow(1 - Math.pow(pair.jaccard(), MinHash.ROWS), MinHash.BANDS);
      }
      double recall = (double) met / TRIALS;
      double formula = expected / TRIALS;
      // four standard errors, and .01 since bins are drawn without repetition
      double bound = 4 * Math.sqrt(formula * (1 - formula) / TRIALS) + 0.01;
      assertEquals(formula, recall, bound, "J " + jaccard);
    }
  }

  @Test
  void sketchesTellLikeFromUnlike() {
    Random random = new Random(19);
    int like = 0;
    int unlike = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      like += Pair.of(random, 600, 0.5).worthALook() ? 1 : 0;
      unlike += Pair.of(random, 600, 0.1).worthALook() ? 1 : 0;
    }
    assertTrue(like >= 0.985 * TRIALS, like + " of " + TRIALS);
    assertEquals(0, unlike);
  }

  private static boolean meet(long[] left, long[] right) {
    for (int band = 0; band < MinHash.BANDS; band++) {
      if (left[band] == right[band]) {
        return true;
      }
    }
    return false;
  }

  /** Signatures of two random sets of one size, as near to a likeness as whole numbers allow. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Pair(int[] left, int[] right, double jaccard) {
    static Pair of(Random random, int size, double jaccard) {
      int both = (int) Math.round(2 * size * jaccard / (1 + jaccard));
      long[] left = random.longs(size).toArray();
      long[] right = random.longs(size).toArray();
      System.arraycopy(left, 0, right, 0, both);
      return new Pair(
          MinHash.signature(left), MinHash.signature(right), (double) both / (2 * size - both));
    }

    boolean worthALook() {
      byte[] sketches = new byte[2 * MinHash.VALUES];
      System.arraycopy(MinHash.sketch(left), 0, sketches, 0, MinHash.VALUES);
      System.arraycopy(MinHash.sketch(right), 0, sketches, MinHash.VALUES, MinHash.VALUES);
      return MinHash.worthALook(sketches, 0, MinHash.VALUES);
    }
  }
}
