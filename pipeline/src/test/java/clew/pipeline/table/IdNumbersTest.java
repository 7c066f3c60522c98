package clew.pipeline.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class IdNumbersTest {
  @Test
  void numbersIdsInTheirOrder() {
    IdNumbers index = IdNumbers.of(List.of("c", "a", "c", "b").stream());

    assertEquals(3, index.size());
    assertEquals(0, index.of("a"));
    assertEquals(2, index.of("c"));
    assertEquals("b", index.id(1));
  }

  @Test
  void anIdThatIsNotThereHasNoNumber() {
    assertTrue(IdNumbers.of(List.of("a", "b").stream()).of("aa") < 0);
    assertTrue(IdNumbers.of(java.util.stream.Stream.of()).of("a") < 0);
  }

  @Test
  void findsEveryIdAmongThoseOfOneHash() {
    // Seed 8. "Aa" and "BB" have one hash, so have all words of these two.
    Random random = new Random(8);
    TreeSet<String> ids = new TreeSet<>();
    for (int i = 0; i < 1000; i++) {
      StringBuilder id = new StringBuilder();
      for (int part = 0; part < 8; part++) {
        id.append(random.nextBoolean() ? "Aa" : "BB");
      }
      ids.add(id.toString());
    }

    IdNumbers index = IdNumbers.of(ids.stream());

    int number = 0;
    for (String id : ids) {
      assertEquals(number++, index.of(id));
    }
    assertTrue(index.of("AaAaAaAaAaAaAaAaAa") < 0);
  }
}
