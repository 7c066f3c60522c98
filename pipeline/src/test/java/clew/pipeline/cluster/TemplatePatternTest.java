package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TemplatePatternTest {
  @Test
  void aTextAloneIsItsOwnPattern() {
    assertEquals("Blue bike, 200 only", TemplatePattern.of(List.of("Blue  bike,\n200\u00a0only ")));
    assertEquals("", TemplatePattern.of(List.of("")));
    assertThrows(IllegalArgumentException.class, () -> TemplatePattern.of(List.of()));
  }

  @Test
  void namesPricesAndPhonesBecomeSlots() {
    assertEquals(
        "Hi, I am […] New in town, only […] per hour. Call me on […]",
        TemplatePattern.of(
            List.of(
                "Hi, I am Anna. New in town, only 150 per hour. Call me on 202-555-0123",
                "Hi, I am Bella. New in town, only 200 per hour. Call me on +1 202 555 0134",
                "hi, i am Carla! New in town, only $180 per hour. Call me on 202 555 0145")));
  }

  @Test
  void slotsStandAtTheBeginningToo() {
    assertEquals(
        "[…] is selling a bike",
        TemplatePattern.of(List.of("Anna is selling a bike", "Old Bert is selling a bike")));
  }

  @Test
  void aWordThatOthersPutInIsASlot() {
    assertEquals(
        "good […] bike for sale",
        TemplatePattern.of(
            List.of("good bike for sale", "good red bike for sale", "good old bike for sale")));
  }

  @Test
  void oneOddTextInTenChangesNothing() {
    List<String> texts = new ArrayList<>();
    for (String name :
        List.of("Anna", "Bea", "Cora", "Dora", "Ella", "Fay", "Gina", "Hope", "Ida")) {
      texts.add("My name is " + name + " and I sell bicycles");
    }
    texts.add("something else altogether, as long as it is odd enough to be the longest of all");
    assertEquals("My name is […] and I sell bicycles", TemplatePattern.of(texts));
  }

  @Test
  void textsWithNothingInCommonAreOneSlot() {
    assertEquals("[…]", TemplatePattern.of(List.of("a b c", "d e f")));
    assertEquals("[…]", TemplatePattern.of(List.of("", "d e f")));
  }

  @Test
  void signsOfTheirOwnAreWordsAndCaseIsNot() {
    assertEquals("*** BIKE! ***", TemplatePattern.of(List.of("*** bike ***", "*** BIKE! ***")));
  }

  @Test
  void longPatternsAreCutAfterAWord() {
    String pattern = TemplatePattern.of(List.of("abcdefghi ".repeat(60)));
    assertEquals("abcdefghi ".repeat(38) + "abcdefghi …", pattern);
    String word = TemplatePattern.of(List.of("\uD83D\uDE00".repeat(500)));
    assertEquals("\uD83D\uDE00".repeat(398) + " …", word);
  }

  @Test
  void orderAndRepetitionDoNotMatter() {
    Random random = new Random(12);
    for (int trial = 0; trial < 50; trial++) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        texts.add(text(random));
      }
      String pattern = TemplatePattern.of(texts);
      texts.add(texts.get(0));
      Collections.shuffle(texts, random);
      assertEquals(pattern, TemplatePattern.of(texts));
    }
  }

  @Test
  void longTextsAreReadAtTheirBeginning() {
    String text = "word ".repeat(100_000);
    assertTrue(TemplatePattern.of(List.of(text, text + "end")).startsWith("word word"));
    String letters = "a".repeat(100_000);
    assertTrue(TemplatePattern.of(List.of(letters, letters + " b")).startsWith("aaa"));
  }

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      if (random.nextInt(10) > 0) {
        words.add(i % 4 == 0 ? "x" + random.nextInt(100) : "w" + i);
      }
    }
    return String.join(" ", words);
  }
}
