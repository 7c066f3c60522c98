package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PassageWordsTest {
  private static final String ONE =
      "old piano for sale please call between nine and noon on weekdays and it is large";
  private static final String OTHER =
      "a new lamp please call between nine and noon on weekdays thank you";

  @Test
  void tellsTheWholeRunOfWordsThatStandsInBoth() {
    Map<String, String> shared = PassageWords.shared(List.of(ONE), List.of("x", OTHER));

    // Eight words are four times five words; each of them may be the passage's name.
    assertEquals(4, shared.size());
    assertEquals(
        Set.of("please call between nine and noon on weekdays"), Set.copyOf(shared.values()));
    String first = PassageWords.name(new TextUnits("please call between nine and").grams()[0]);
    assertTrue(shared.containsKey(first));
    assertEquals("please call between nine and", PassageWords.of(ONE).get(first));
  }

  @Test
  void fewerThanFiveWordsAreNoPassage() {
    assertTrue(PassageWords.shared(List.of("please call between nine"), List.of(OTHER)).isEmpty());
  }

  @Test
  void ofTwoRunsWithTheSameWordsTheLongerIsTold() {
    String longer = "please call between nine and noon";
    String shorter = "please call between nine and";
    Map<String, String> shared =
        PassageWords.shared(List.of(shorter + " ten", longer), List.of(OTHER));

    assertEquals(Set.of(longer), Set.copyOf(shared.values()));
  }
}
