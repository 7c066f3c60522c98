package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.HotKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * 66 carriers make 2,145 pairs; four hubs look at 65 + 64 + 63 + 62 = 254 of them, and the chain of
 * the other 62 at 61: 315 are compared, 1,830 left out.
 */
final class HotKeysTest {
  private static final int CARRIERS = 66;

  @Test
  void whatABudgetLeavesOutIsCountedAndNamed() {
    Books books = new Books();
    for (int i = 0; i < CARRIERS; i++) {
      books.node("", "phone=+1");
    }
    HotKeys hot = keys(books, Map.of());

    assertEquals(1830, hot.leftOut());
    HotKey phone = hot.worst().get(0);
    assertEquals("phone +1", phone.kind() + " " + phone.value());
    assertEquals(
        List.of(66L, 315L, 1830L),
        List.of(phone.carriers(), phone.comparedPairs(), phone.leftOutPairs()));
    assertEquals("budget", phone.reason());
    assertNull(phone.agreement());
    assertTrue(phone.leftId().compareTo(phone.rightId()) < 0);
  }

  @Test
  void ofAGenericValueAHundredPairsAreShown() {
    Books books = new Books();
    for (int i = 0; i < 200; i++) {
      books.node("", "phone=+1");
    }
    HotKeys hot = keys(books, Map.of("phone=+1", 200.0));

    HotKey phone = hot.worst().get(0);
    assertEquals("generic", phone.reason());
    assertEquals(200L, phone.contexts());
    assertEquals(100, phone.comparedPairs());
    assertEquals(200 * 199 / 2 - 100, hot.leftOut());
  }

  @Test
  void aNameThatManyHaveMakesNobodyMeet() {
    Books books = new Books();
    for (int i = 0; i < 5; i++) {
      books.node("", "name=ann", "name=ann of leeds");
    }
    // A name nets 2 bits, 2 more with several words, less 3 · log2(3 - 1) for its contexts.
    HotKeys hot = keys(books, Map.of("name=ann", 3.0, "name=ann of leeds", 3.0));

    assertEquals(10, hot.leftOut());
    HotKey ann = hot.worst().get(0);
    assertEquals("name ann", ann.kind() + " " + ann.value());
    assertEquals(List.of(0L, 10L), List.of(ann.comparedPairs(), ann.leftOutPairs()));
    assertEquals("common", ann.reason());
    assertEquals(1, hot.worst().size());
  }

  @Test
  void aPassageThatSaysSomethingIsNamedWithTwoThatCarryIt() {
    Books books = new Books();
    for (int i = 0; i < CARRIERS; i++) {
      books.node("one two three four five", "phone=+1");
    }
    List<HotKey> worst = keys(books, Map.of()).worst();

    List<HotKey> passages = worst.stream().filter(key -> key.kind().equals("passage")).toList();
    assertEquals(1, passages.size());
    HotKey passage = passages.get(0);
    assertEquals(CARRIERS, passage.carriers());
    assertTrue(passage.agreement() > .9, passage.toString());
    assertEquals(
        PassageWords.name(new TextUnits("one two three four five").grams()[0]), passage.value());
    assertTrue(passage.leftId().compareTo(passage.rightId()) < 0);
  }

  @Test
  void whereAllPairsAreComparedThereIsNone() {
    Books books = new Books().node("", "phone=+1").node("", "phone=+1");

    assertEquals(0, keys(books, Map.of()).leftOut());
    assertEquals(List.of(), keys(books, Map.of()).worst());
  }

  private static HotKeys keys(Books books, Map<String, Double> contexts) {
    return new HotKeys(books.figures(1000, contexts));
  }
}
