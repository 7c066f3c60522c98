package clew.pipeline.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Contact;
import clew.models.MadeBy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextNormalizerTest {
  private final TextNormalizer normalizer = new TextNormalizer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Good Bike, for SALE!             | good bike for sale",
        "Good  Bike -- for 'sale'         | good bike for sale",
        "Ｇｏｏｄ Bíke för salé           | good bike for sale",
        "Good bike.for sale               | good bike for sale",
        "G\u00adood bike for sale 26er R1,500.00 | good bike for sale",
        "don't don’t dont                 | dont dont dont",
        "pаypаl mоney рара                | paypal money рара",
        "<b>Good</b><br/>bike &amp; more &#128512; | good bike more",
        "size <40 & up; A&B; <3 bike>      | size up a b bike",
        "Привет МИР                       | привет мир",
        "東京 2 台                         | 東 京 台",
        "سعر ٣٤ مرحبا                     | سعر مرحبا",
        "🌸 bike 1️⃣ ② ½ x²                | 🌸 bike"
      })
  void keepsFoldedWordsOnly(String body, String comparison) {
    assertEquals(comparison, words(null, body));
  }

  @Test
  void joinsTitleAndBody() {
    assertEquals("bike for sale as new", words("Bike for sale", "As new."));
    assertEquals("bike", words("Bike", null));
    assertEquals("", words(null, null));
    assertEquals("", words("", "123 --- \ud800"));
  }

  @Test
  void leavesOutContactsByCodePoints() {
    String body = "🌸🌸 call five five now";
    Contact phone =
        new Contact(
            "t",
            null,
            "phone",
            "+12025550143",
            "five five",
            "body",
            8,
            17,
            List.of("words"),
            .9,
            MadeBy.VERSION);

    assertEquals("🌸 🌸 call now", normalizer.normalize(null, body, List.of(phone)).text());
    assertEquals(
        "five five 🌸 🌸 call now", normalizer.normalize("five five", body, List.of(phone)).text());
  }

  @Test
  void saysWhenATextWasCut() {
    assertFalse(normalizer.normalize(null, "a ".repeat(10_000), List.of()).cut());
    assertTrue(normalizer.normalize(null, "a ".repeat(10_001), List.of()).cut());
    assertEquals(
        words(null, "a ".repeat(10_000)), words(null, "a ".repeat(10_000) + "and more words"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "1", " ", "🌸", "①", "x\u0301", "\u0301", "ﷺ", "\ud800", "аa", "<a", "&", "&a"
      })
  void readsHostileTexts(String cycle) {
    TextNormalizer.Comparison made =
        normalizer.normalize(null, cycle.repeat(100_000 / cycle.length()), List.of());

    assertTrue(made.cut());
    assertFalse(made.text().contains("  "));
  }

  private String words(@Nullable String title, @Nullable String body) {
    return normalizer.normalize(title, body, List.of()).text();
  }
}
