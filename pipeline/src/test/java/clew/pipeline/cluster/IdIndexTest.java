package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class IdIndexTest {
  @Test
  void numbersIdsInTheirOrder() {
    IdIndex index = IdIndex.of(List.of("c", "a", "c", "b"));

    assertEquals(3, index.size());
    assertEquals(0, index.number("a"));
    assertEquals(2, index.number("c"));
    assertEquals("b", index.id(1));
  }

  @Test
  void anIdThatIsNotThereHasNoNumber() {
    assertTrue(IdIndex.of(List.of("a", "b")).number("aa") < 0);
    assertTrue(IdIndex.of(List.of()).number("a") < 0);
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

    IdIndex index = IdIndex.of(ids);

    int number = 0;
    for (String id : ids) {
      assertEquals(number++, index.number(id));
    }
    assertTrue(index.number("AaAaAaAaAaAaAaAaAa") < 0);
  }
}
