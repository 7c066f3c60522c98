package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpelledDigitsTest {
  private static final List<String> ENGLISH =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private final SpelledDigits spelled = new SpelledDigits();

  @ParameterizedTest
  @CsvSource({
    "seven,7,WORDS",
    "SEVENfive,75,WORDS",
    "três,3,WORDS",
    "ЧЕТЫРЕ,4,WORDS",
    "fünf,5,WORDS",
    "twenty,20,TENS",
    "sicks,6,WEAK_WORD",
    "zеrо,0,WORDS",
    "for,4,ORDINARY_WORD",
    "to,2,ORDINARY_WORD",
    "zerofor,04,WORDS",
    "fiftyfive,55,WORDS"
  })
  void readsWords(String letters, String digits, SpelledDigits.Form form) {
    SpelledDigits.Spelled read = spelled.read(letters);

    assertNotNull(read);
    assertEquals(digits, read.digits());
    assertEquals(form, read.form());
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "someone", "sevens", "o", "", "eightyish"})
  void leavesOtherWordsAlone(String letters) {
    assertNull(spelled.read(letters));
  }

  @Test
  void readsAnyWordsWithoutSpaces() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      StringBuilder letters = new StringBuilder();
      StringBuilder digits = new StringBuilder();
      for (int i = 0; i < 2 + random.nextInt(10); i++) {
        int digit = random.nextInt(10);
        letters.append(ENGLISH.get(digit));
        digits.append(digit);
      }
      SpelledDigits.Spelled read = spelled.read(letters);
      assertNotNull(read, "seed 3: " + letters);
      assertEquals(digits.toString(), read.digits());
    }
  }
}
