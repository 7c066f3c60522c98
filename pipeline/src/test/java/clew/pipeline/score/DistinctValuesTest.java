package clew.pipeline.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DistinctValuesTest {
  @Test
  void countsAsASetDoes() {
    long seed = 20240301;
    Random random = new Random(seed);
    DistinctValues values = new DistinctValues(Integer.MAX_VALUE);
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      String value = Integer.toString(random.nextInt(5_000));
      assertEquals(expected.add(value), values.add(value), () -> "seed " + seed);
    }

    assertEquals(expected.size(), values.size());
  }

  @Test
  void stopsAtItsCap() {
    DistinctValues values = new DistinctValues(2);

    assertTrue(values.add("a"));
    assertTrue(values.add("b"));
    assertFalse(values.add("c"));
    assertEquals(2, values.size());
  }
}
