package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MentionFinderTest {
  private final MentionFinder finder = new MentionFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Please ask for thandi            | name  | Thandi",
        "My name is bella rose, hello     | name  | Bella Rose",
        "I'm Grace and friendly           | name  | Grace",
        "im Lily                          | name  | Lily",
        "call Marius on the number        | name  | Marius",
        "Whatsapp Zoë directly            | name  | Zoë",
        "Sandy here, come and see         | name  | Sandy",
        "located in port elizabeth, quiet | place | Port Elizabeth",
        "it is in Cape Town               | place | Cape Town",
        "COLLECTION IN BRACKENFELL        | place | Brackenfell"
      })
  void readsNamesAndPlacesBehindACue(String text, String kind, String value) {
    assertEquals(
        List.of(kind + " " + value),
        found(null, text, null).stream().map(found -> found.kind() + " " + found.value()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm new here, call me now, ask for more pictures",
        "Call Me Now, Contact Seller, IM SELLING",
        "in good condition, IN EXCELLENT CONDITION, in Perfect shape",
        "this is the one"
      })
  void leavesOrdinaryWordsAfterACue(String text) {
    assertEquals(List.of(), found(null, text, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ZA | only R1500 neg    | ZAR 1500.00",
        "ZA | R1,500.50         | ZAR 1500.50",
        "ZA | R 2 500           | ZAR 2500.00",
        "ZA | 950 rand          | ZAR 950.00",
        "US | $40               | USD 40.00",
        "CA | $40               | CAD 40.00",
        "US | only $5k          | USD 5000.00",
        "GB | £1,200            | GBP 1200.00",
        "DE | 1.250,00 €        | EUR 1250.00",
        "US | €20               | EUR 20.00",
        "BR | R$ 300            | BRL 300.00"
      })
  void readsPricesInTheCurrencyOfTheRegion(String region, String text, String value) {
    assertEquals(
        List.of(value), found(text, null, region).stream().map(FoundMention::value).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"R 12 bikes", "only 500", "$0", "1234567890123456 €"})
  void leavesAmountsWithoutAKnownCurrency(String text) {
    assertEquals(List.of(), found(text, null, "US"));
  }

  @Test
  void takesADollarOfNoKnownRegionForTheUnitedStatesAndIsLessSure() {
    assertEquals(
        new FoundMention("price", "USD 40.00", "$40", "title", 0, 3, .6),
        found("$40", null, null).get(0));
  }

  @Test
  void countsCodePoints() {
    FoundMention name = found(null, "😀😀 ask for Bella, R500", "ZA").get(0);

    assertEquals(new FoundMention("name", "Bella", "Bella", "body", 11, 16, 1), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "&", "'", "1/", "a@", "\u0001", "\ud800", "in ", "In A "})
  void readsHostileTexts(String cycle) {
    assertEquals(List.of(), found(null, "call " + cycle.repeat(100_000 / cycle.length()), "ZA"));
  }

  private List<FoundMention> found(String title, String body, String region) {
    return finder.find(title, body, region).mentions();
  }
}
