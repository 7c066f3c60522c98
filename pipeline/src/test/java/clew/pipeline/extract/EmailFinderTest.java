package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailFinderTest {
  private final EmailFinder finder = new EmailFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mail desk.amber@example.com today     | desk.amber@example.com | desk.amber@example.com | ",
        "Mail to DESK.Amber@Example.COM.       | desk.amber@example.com | DESK.Amber@Example.COM | ",
        "a_b-c+tag@mail.example.co.uk!         | a_b-c+tag@mail.example.co.uk | a_b-c+tag@mail.example.co.uk | ",
        "marta@example.comCall me              | marta@example.com | marta@example.com | ",
        "write marta at example dot com now    | marta@example.com | marta at example dot com | separators words",
        "write marta (at) example (dot) com    | marta@example.com | marta (at) example (dot) com | separators words",
        "marta[at]example[dot]com              | marta@example.com | marta[at]example[dot]com | separators words",
        "m a r t a @ example . com             | marta@example.com | m a r t a @ example . com | separators spacing",
        "mail saffron.desk@ads-mail.example.   | saffron.desk@ads-mail.example | saffron.desk@ads-mail.example | ",
        "marta @ example . com                 | marta@example.com | marta @ example . com | separators",
        "marta＠example．com                   | marta@example.com | marta＠example．com | full_width",
        "marta dot ola at example dot org      | marta.ola@example.org | marta dot ola at example dot org | separators words"
      })
  void readsAddresses(String text, String value, String raw, String disguise) {
    List<Finding> found = finder.find(text);

    assertEquals(List.of(value), found.stream().map(Finding::value).toList());
    assertEquals(raw, text.substring(found.get(0).start(), found.get(0).end()));
    assertEquals(
        disguise == null ? List.of() : List.of(disguise.split(" ", -1)), found.get(0).disguise());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meet at example dot matrix printer",
        "look at this. com is not a word",
        "look at example.com",
        "look at garden.example",
        "as of late.Example ads say so",
        "size 40 @ 12 each",
        "user@localhost and @ all",
        "a@b.c",
        "@example.com"
      })
  void leavesEverythingElse(String text) {
    assertEquals(List.of(), finder.find(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@", "a@", "a", ".", " ", "at ", "a at b dot ", "(at)"})
  void findsNothingInOneThingRepeated(String cycle) {
    assertEquals(List.of(), finder.find(cycle.repeat(100_000 / cycle.length())));
  }
}
