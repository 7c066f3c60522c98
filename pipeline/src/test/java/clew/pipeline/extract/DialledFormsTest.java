package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DialledFormsTest {
  @ParameterizedTest
  @CsvSource({
    "+442079460123, +442079460123 442079460123 2079460123 02079460123 +4402079460123",
    "+12025550123, +12025550123 12025550123 2025550123 +112025550123",
    // Italy dials no prefix: the nought is the number's own.
    "+390612345678, +390612345678 390612345678 0612345678",
    // Of no country.
    "+80012345678, +80012345678 80012345678 12345678",
    "+9, +9 9",
  })
  void areWhatIsWrittenAbroadAndAtHome(String value, String forms) {
    assertEquals(List.of(forms.split(" ", -1)), new DialledForms().of(value));
  }

  @Test
  void digitsAreReadWithWhatIsDialledFirst() {
    assertEquals(List.of("+442079460123"), WrittenPhone.forms("(+44) (0)20 7946-0123"));
    assertEquals(List.of("+442079460123", "00442079460123"), WrittenPhone.forms("00442079460123"));
    assertEquals(List.of("2079460123"), WrittenPhone.forms("②⓪ ７９４６ 0123"));
    assertEquals(List.of(), WrittenPhone.forms("Flat 2, 20 7946 0123"));
    assertEquals(List.of(), WrittenPhone.forms("12345"));
  }
}
