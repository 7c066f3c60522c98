package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TextUnitsTest {
  @Test
  void fiveWordsMakeAGram() {
    assertEquals(0, grams("one two three four").size());
    assertEquals(1, grams("one two three four five").size());
    assertEquals(3, grams("one two three four five six seven").size());
  }

  @Test
  void theSameWordsMakeTheSameGramWhereverTheyStand() {
    Set<Long> both = grams("x a b c d e y");
    both.retainAll(grams("p q a b c d e"));

    assertEquals(1, both.size());
    assertEquals(grams("a b c d e"), both);
  }

  @Test
  void wordsAreNotRunTogether() {
    Set<Long> both = grams("ab c d e f");
    both.retainAll(grams("a bc d e f"));

    assertEquals(Set.of(), both);
  }

  @Test
  void tenIdeographsOrTwentyThaiLettersMakeAGram() {
    assertEquals(0, grams("我们每天上午九点开").size());
    assertEquals(1, grams("我 们 每 天 上 午 九 点 开 门").size());
    assertEquals(1, grams("กขคงจฉชซฌญฎฏฐฑฒณดตถท").size());
    assertEquals(0, grams("กขคงจฉชซฌญฎฏฐฑฒณดตถ").size());
  }

  @Test
  void aRunOfIdeographsGivesItsPairsAsWords() {
    assertEquals(3, new TextUnits("我 们 每 天").words().length);
    assertEquals(2, new TextUnits("house boat house").words().length);
  }

  @Test
  void whatIsLeftOutLeavesOneSpace() {
    TextUnits units = new TextUnits("one two three four");

    assertEquals("one four", units.without(new boolean[] {false, true, true, false}));
    assertEquals("", units.without(new boolean[] {true, true, true, true}));
  }

  @Test
  void boilerplateIsLeftOutWordForWord() {
    long[] grams = new TextUnits("report a problem help desk now").grams();
    NodeText text =
        NodeText.of(1, "c", "blue bike for a child report a problem help desk now thanks", 0);

    assertEquals("blue bike for a child thanks", new Boilerplate(grams).without(text).text());
    assertEquals(
        java.util.List.of("report a problem help desk now"),
        new Boilerplate(grams).passages(text.text()));
  }

  private static Set<Long> grams(String text) {
    return new HashSet<>(Arrays.stream(new TextUnits(text).grams()).boxed().toList());
  }
}
