package clew.jobs.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharactersTest {
  @Test
  void plainTextStaysAsItIs() {
    String text = "Piano lessons, 12:30";

    assertSame(text, Characters.legal(text));
    assertEquals(
        "Caf\u00E9 \uD83D\uDE00 \u200D\t", Characters.legal("Caf\u00E9 \uD83D\uDE00 \u200D\t"));
  }

  @Test
  void everyLineEndIsOne() {
    assertEquals("a\nb\nc\nd\ne\nf\ng", Characters.legal("a\r\nb\rc\nd\u2028e\u0085f\u000Bg"));
    assertEquals("a b c", Characters.line("a\r\nb\tc"));
  }

  @ParameterizedTest
  @CsvSource({"0", "1b", "7f", "9f", "d800", "dfff", "fffe", "1ffff", "fdd0", "202e", "2066"})
  void whatNoFormatMayHoldIsReplaced(String point) {
    String text = new StringBuilder("a").appendCodePoint(Integer.parseInt(point, 16)) + "b";

    assertEquals("a\uFFFDb", Characters.legal(text));
  }
}
