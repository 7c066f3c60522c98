package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HoursAndAgesTest {
  private final HoursFinder hours = new HoursFinder();
  private final StatedAgeFinder ages = new StatedAgeFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "open mon-fri 9am to 5pm now | Mo-Fr 09:00-17:00 | mon-fri 9am to 5pm",
        "10:00 - 22:00               | 10:00-22:00       | 10:00 - 22:00",
        "Sat 8h00-13h00              | Sa 08:00-13:00    | Sat 8h00-13h00",
        "from 9-5pm                  | 09:00-17:00       | 9-5pm",
        "10am til 2am                | 10:00-02:00       | 10am til 2am",
        "call 24/7 please            | 24/7              | 24/7"
      })
  void readsOpeningHours(String text, String value, String raw) {
    List<Finding> found = hours.find(text);

    assertEquals(List.of(value), found.stream().map(Finding::value).toList());
    assertEquals(raw, text.substring(found.get(0).start(), found.get(0).end()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.30 - 6.20", "3-4 days", "2023-04-05", "020 7946 0123", "12/24/7/8"})
  void leavesOtherSpans(String text) {
    assertEquals(List.of(), hours.find(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "22 yrs old      | 22",
        "I'm 22 and new | 22",
        "age: 45     | 45",
        "aged 31, tall | 31",
        "21yo            | 21",
        "tengo 23 años  | 23",
        "j'ai 30 ans | 30"
      })
  void readsAnAgeThatIsWrittenAsANumber(String text, String value) {
    assertEquals(List.of(value), ages.find(text).stream().map(Finding::value).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "young and new",
        "just turned eighteen",
        "I'm 30 min away",
        "I'm 5'4",
        "22 years of service",
        "page 22",
        "age 123",
        "size 22"
      })
  void concludesNoAgeFromAnythingElse(String text) {
    assertEquals(List.of(), ages.find(text));
  }
}
