package clew.pipeline.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageDetectorTest {
  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mountain bike for sale, it is in very good condition, please call me | eng",
        "Buen día, vendo mi bicicleta en muy buen estado, llámame por favor   | spa",
        "Hierdie fiets is in baie goeie toestand en ek verkoop dit goedkoop   | afr",
        "Продаю велосипед в хорошем состоянии, звоните вечером                | rus",
        "Je vends mon vélo en très bon état, appelez moi le soir              | fra",
        "Fahrrad zu verkaufen, sehr guter Zustand, bitte anrufen              | deu"
      })
  void tellsTheLanguage(String text, String language) {
    assertEquals(language, detector.detect(text));
  }

  @Test
  void tellsNoneOfShortTexts() {
    assertEquals("und", detector.detect(""));
    assertEquals("und", detector.detect("Bike for sale 12345"));
    assertEquals("und", detector.detect("1234567890 ".repeat(50)));
    assertEquals("und", detector.detect("\ud800".repeat(100)));
  }

  @Test
  void readsTheBeginningOnly() {
    String english = "mountain bike for sale, it is in very good condition. ".repeat(10);

    assertEquals("eng", detector.detect(english + "Продаю велосипед. ".repeat(100)));
  }
}
