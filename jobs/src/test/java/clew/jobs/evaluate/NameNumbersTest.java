package clew.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class NameNumbersTest {
  @Test
  void numbersNamesInTheOrderInWhichTheyAreFirstAskedFor() {
    NameNumbers numbers = new NameNumbers();

    assertEquals(0, numbers.of("b"));
    assertEquals(1, numbers.of("a"));
    assertEquals(2, numbers.alone());
    assertEquals(0, numbers.of("b"));
    assertEquals(3, numbers.of(""));
    assertEquals(1, numbers.find("a"));
    assertEquals(-1, numbers.find("c"));
    assertEquals(4, numbers.given());
  }

  @Test
  void keepsNumbersAsItGrows() {
    NameNumbers numbers = new NameNumbers();
    for (int name = 0; name < 100_000; name++) {
      assertEquals(name, numbers.of("ad " + name));
    }

    for (int name = 0; name < 100_000; name++) {
      assertEquals(name, numbers.find("ad " + name));
    }
    assertEquals(-1, numbers.find("ad 100000"));
  }
}
