package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UrlFinderTest {
  private final UrlFinder finder = new UrlFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see https://www.example.org/list/amber?utm_source=mail&utm_medium=x | example.org/list/amber",
        "http://example.org/List?page=2&fbclid=abc123&gclid=q#top | example.org/List?page=2",
        "www.example.co.uk/amber, and       | example.co.uk/amber",
        "HTTPS://EXAMPLE.COM:443/Amber/     | example.com/Amber",
        "short: https://bit.ly/3amberx.     | bit.ly/3amberx",
        "at example.com                     | example.com",
        "www.example.co.zaCall us           | example.co.za",
        "example dot com slash amber        | example.com/amber",
        "hxxp://example[.]com               | example.com"
      })
  void givesTheCanonicalForm(String text, String value) {
    assertEquals(List.of(value), finder.find(text).stream().map(Finding::value).toList());
  }

  @Test
  void partsAddressesThatTouch() {
    assertEquals(
        List.of("example.org/a", "example.com/b"),
        finder.find("https://example.org/a/https://example.com/b").stream()
            .map(Finding::value)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Good bike.It is fast.Call me.Then come",
        "v2.0 and 3.5.1, e.g. or i.e.",
        "built 2017.Mint condition",
        "still good.no chancers, it is in good.is it",
        "https://localhost/x and http://",
        "meet at the dot on the map"
      })
  void leavesWordsWithDots(String text) {
    assertEquals(List.of(), finder.find(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.", "http://", "www.", "a.b/", "dot ", ".", "-", "a"})
  void findsNothingInOneThingRepeated(String cycle) {
    assertEquals(List.of(), finder.find(cycle.repeat(100_000 / cycle.length())));
  }
}
