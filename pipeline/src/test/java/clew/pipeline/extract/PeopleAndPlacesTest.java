package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeopleAndPlacesTest {
  private final TokenReader tokens = new TokenReader();
  private final PeopleAndPlaces finder = new PeopleAndPlaces();

  @Test
  void findsFourOfFivePersonsInTwoHundredSentencesOfAds() {
    NameScores scores = new NameScores();
    for (LabelledText text : InventedAds.sentences()) {
      scores.add(text.spans(), spans(text.text()));
    }

    assertTrue(scores.f1('P') >= .80, scores.toString());
    assertTrue(scores.f1('L') >= .75, scores.toString());
  }

  @Test
  void findsNearlyAsManyWhereAllIsInSmallLetters() {
    NameScores scores = new NameScores();
    for (LabelledText text : InventedAds.sentences()) {
      scores.add(text.spans(), spans(text.lower().text()));
    }

    assertTrue(scores.f1('P') >= .70, scores.toString());
  }

  private List<LabelledText.Span> spans(String text) {
    return find(text).stream()
        .map(
            found ->
                new LabelledText.Span(
                    found.kind().equals("name") ? "P" : "L", found.start(), found.end()))
        .toList();
  }

  private List<Finding> find(String text) {
    return finder.find(text, tokens.read(text).list(), "ZA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ask for Rose at the gate              | name Rose",
        "Fresh roses, also red rose bushes      |",
        "We are in Cape Town, near the harbour  | place Cape Town",
        "we are in cape town, near the harbour  | place Cape Town",
        "Sandy beach, five minutes on foot      |",
        "i hope to sell it soon                 |",
        "write to @bella.rose for pictures      |"
      })
  void settlesWordsThatAreNamesToo(String text, String found) {
    assertEquals(
        found == null ? "" : found,
        String.join(", ", find(text).stream().map(one -> one.kind() + " " + one.value()).toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Call 0825550101, ask for Grace. Heather is here on Monday | name Grace, name Heather",
        "Ask for J. Miller at the desk                             | name J. Miller",
        "Latina woman on duty. Ask for Carla                       | name Carla",
        "My name is Brazilian                                      |",
        "ask for latina grace                                      | name Grace",
      })
  void endsNamesWithTheSentenceAndTakesNoOriginForOne(String text, String found) {
    assertEquals(
        found == null ? "" : found,
        String.join(", ", find(text).stream().map(one -> one.kind() + " " + one.value()).toList()));
  }

  @Test
  void findsTheSameNamesWhateverOriginOrGenderAnAdStates() {
    List<String> texts =
        List.of(
            "Ask for Carla or Grace. %s %s on duty. Call 0825550101",
            "New photos of Thandi, %s %s, near the harbour in Cape Town",
            "%s %s rose here, jasmine and olive oil. Hanna");
    for (String text : texts) {
      List<String> first = values(String.format(text, "Latina", "woman"));
      for (String origin : ProtectedWordsTest.ORIGINS) {
        for (String gender : List.of("woman", "man", "female", "male", "lady", "gentleman")) {
          assertEquals(first, values(String.format(text, origin, gender)), origin + " " + gender);
        }
      }
    }
  }

  private List<String> values(String text) {
    return find(text).stream().map(one -> one.kind() + " " + one.value()).toList();
  }

  @Test
  void endsNamesWithTheLine() {
    assertEquals(
        List.of("name Thandi", "name Bella"),
        find("Please ask for Thandi\nBella can help you, too").stream()
            .map(one -> one.kind() + " " + one.value())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"😀", "&", "'", "Rose ", "in Cape Town ", "\ud800", "สวัสดี", "東京", "ask for "})
  void readsHostileTexts(String cycle) {
    String text = cycle.repeat(TextGuard.LONGEST_TEXT / cycle.length());

    for (Finding found : find(text)) {
      assertTrue(found.end() <= text.length());
    }
  }
}
