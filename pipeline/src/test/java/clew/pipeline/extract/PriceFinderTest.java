package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PriceFinderTest {
  private final PriceFinder finder = new PriceFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US | $200/hr            | USD 200.00/hour      | $200/hr",
        "US | $120 hh            | USD 120.00/half hour | $120 hh",
        "GB | £950 pcm           | GBP 950.00/month     | £950 pcm",
        "ZA | R450 per night     | ZAR 450.00/night     | R450 per night",
        "DE | ab 1.250,50 € neu  | EUR 1250.50          | 1.250,50 €",
        "FR | 12 500 € ferme     | EUR 12500.00         | 12 500 €",
        "CA | $12 AUD            | AUD 12.00            | $12 AUD",
        "ZA | R5k neg            | ZAR 5000.00          | R5k",
        "ZA | asking 2500 neg    | ZAR 2500.00          | 2500",
        "IN | Rs. 1,50,000       | INR 150000.00        | Rs. 1,50,000",
        "CH | CHF 1'299.00 fix   | CHF 1299.00          | CHF 1'299.00",
        "DE | 35€ 99 das Paar    | EUR 35.99            | 35€ 99"
      })
  void readsPricesInTexts(String region, String text, String value, String raw) {
    List<Finding> found = finder.find(text, region);

    assertEquals(List.of(value), found.stream().map(Finding::value).toList());
    assertEquals(raw, text.substring(found.get(0).start(), found.get(0).end()));
  }

  @Test
  void givesBothEndsOfARange() {
    assertEquals(List.of("ZAR 50.00", "ZAR 80.00"), values("R50-80 each", "ZA"));
    assertEquals(List.of("USD 100.00", "USD 200.00"), values("100-200 $", "US"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "26 km",
        "R29er",
        "120 pounds heavy",
        "50% off",
        "2015 model",
        "0825550130",
        "R2D2"
      })
  void leavesOtherFigures(String text) {
    assertEquals(List.of(), finder.find(text, "US"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ZA | 44900              | ZAR 44900.00",
        "ZA | R 44,900.00        | ZAR 44900.00",
        "DE | 1.234              | EUR 1234.00",
        "DE | 12,5               | EUR 12.50",
        "US | Free               | USD 0.00",
        "US | was 50%, now $40   | USD 40.00",
        "US | 3 x €4,99          | EUR 4.99",
        "US | 1.550.000 Rp       | IDR 1550000.00",
        "US | 75 990,00 Kč       | CZK 75990.00",
        "US | &euro;10.50        | EUR 10.50",
        "US | 1.29 million USD   | USD 1290000.00"
      })
  void readsADeclaredPrice(String region, String field, String value) {
    Finding found = finder.declared(field, region);

    assertNotNull(found);
    assertEquals(value, found.value());
  }

  @Test
  void namesNoCurrencyWhereNoneIsKnown() {
    Finding found = finder.declared("50", null);

    assertNotNull(found);
    assertEquals("50.00", found.value());
    assertNull(finder.declared("on request", "ZA"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1 ", "$", "1.", "1,", "$1", "R", "€1 "})
  void endsOnOneThingRepeated(String cycle) {
    assertEquals(
        0,
        finder.find(cycle.repeat(100_000 / cycle.length()), "ZA").stream()
            .filter(one -> one.value().length() > 30)
            .count());
  }

  private List<String> values(String text, String region) {
    return finder.find(text, region).stream().map(Finding::value).toList();
  }
}
