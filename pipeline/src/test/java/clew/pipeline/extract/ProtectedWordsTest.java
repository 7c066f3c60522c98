package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.catalogue.NameWords;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProtectedWordsTest {
  static final List<String> ORIGINS =
      List.of(
          "Brazilian",
          "Latina",
          "Asian",
          "Russian",
          "Nigerian",
          "European",
          "Romanian",
          "Thai",
          "Arab",
          "Black",
          "White",
          "Jewish",
          "Colombiana",
          "Filipina",
          "Indian",
          "Kenyan");

  private final ProtectedWords words = new ProtectedWords();

  @Test
  void readsAllOriginsAsOneWord() {
    for (String origin : ORIGINS) {
      assertEquals("foreign", words.neutral(NameWords.folded(origin), "woman"), origin);
    }
  }

  @Test
  void leavesSurnamesThatAreNoOriginHere() {
    assertEquals("black", words.neutral("black", "frame"));
    assertEquals("white", words.neutral("white", ""));
    assertFalse(words.isNoName("black"));
    assertTrue(words.isNoName("latina"));
  }
}
