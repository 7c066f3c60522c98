package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class EncodingGuessTest {
  private static final String TEXT =
      "id;texte\n1;Ménage très ponctuel à Lyon, j’ai de bonnes références\n2;Chambre à louer près de"
          + " la gare, fermé le dimanche\n";

  @Test
  void tellsUtf8FromSingleBytes() {
    assertEquals("UTF-8", guess(TEXT, StandardCharsets.UTF_8));
    assertEquals("UTF-8", guess("plain\n", StandardCharsets.US_ASCII));
    assertEquals("windows-1252", guess(TEXT, Charset.forName("windows-1252")));
  }

  @Test
  void seesUtf16WithAndWithoutAMark() {
    assertEquals("UTF-16", guess(TEXT, StandardCharsets.UTF_16));
    assertEquals("UTF-16LE", guess(TEXT, StandardCharsets.UTF_16LE));
    assertEquals("UTF-16BE", guess(TEXT, StandardCharsets.UTF_16BE));
  }

  @Test
  void readsCyrillicOfRussianWindows() {
    String text = "Сдаётся комната рядом с вокзалом, чисто и тихо. Звоните утром.\n".repeat(5);

    assertEquals("windows-1251", guess(text, Charset.forName("windows-1251")));
    assertFalse(EncodingGuess.of(text.getBytes(Charset.forName("windows-1251"))).sure());
  }

  @Test
  void isNotMisledByACharacterThatTheSampleCuts() {
    byte[] bytes = "aé".getBytes(StandardCharsets.UTF_8);

    assertEquals("UTF-8", EncodingGuess.of(Arrays.copyOf(bytes, 2)).name());
  }

  @Test
  void keepsUtf8WhereOneRowIsBroken() {
    byte[] bytes = (TEXT + "3;caf?\n").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xE9;

    assertEquals("UTF-8", EncodingGuess.of(bytes).name());
    assertFalse(EncodingGuess.of(bytes).sure());
  }

  private static String guess(String text, Charset charset) {
    return EncodingGuess.of(text.getBytes(charset)).name();
  }
}
