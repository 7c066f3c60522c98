package clew.jobs.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class WordsTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("With VERMILION gazebo,\n turnstile!", "with|vermilion|gazebo|turnstile"),
        Arguments.of("ads-mail.example 3.14 don't a_b", "ads|mail|example|3|14|don|t|a_b"),
        // Full width, a ligature, decomposed é, ß.
        Arguments.of("ＧＡＺＥＢＯ ﬁne cafe\u0301 Straße", "gazebo|fine|caf\u00e9|strasse"),
        // A soft hyphen, a joiner of zero width, a keycap.
        Arguments.of("gaz\u00adebo tur\u200bnstile 8\ufe0f\u20e3", "gazebo|turnstile|8"),
        Arguments.of("Сдаю ДАЧУ", "сдаю|дачу"),
        Arguments.of("हिन्दी में", "हिन्दी|में"),
        Arguments.of("花园椅子abc", "花|园|椅|子|abc"),
        Arguments.of("ร้านชา", "ร้|า|น|ช|า"),
        Arguments.of("🌸 … \u0301", ""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areLettersAndFiguresInARow(String text, String words) {
    assertEquals(words, String.join("|", Words.of(text)));
  }

  @Test
  void longOnesAreKnownByTheirBeginning() {
    assertEquals(List.of("a".repeat(255)), Words.of("a".repeat(70_000)));
  }
}
