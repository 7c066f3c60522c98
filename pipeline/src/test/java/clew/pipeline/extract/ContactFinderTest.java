package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContactFinderTest {
  private final ContactFinder finder = new ContactFinder();

  @Test
  void countsCodePoints() {
    String title = "🌸🌸 082 555 0130";
    String body = "👩‍🍳 mail marta@example.com 😀 or t.me/amber_desk";

    List<FoundContact> found = finder.find(title, body, "ZA");

    assertEquals(
        List.of(
            new FoundContact(
                "phone", "+27825550130", "082 555 0130", "title", 3, 15, List.of(), .9),
            new FoundContact(
                "email", "marta@example.com", "marta@example.com", "body", 9, 26, List.of(), .95),
            new FoundContact(
                "handle",
                "telegram:amber_desk",
                "t.me/amber_desk",
                "body",
                32,
                47,
                List.of(),
                .95)),
        found);
    for (FoundContact contact : found) {
      String field = contact.field().equals("title") ? title : body;
      int[] points =
          field.codePoints().skip(contact.start()).limit(contact.end() - contact.start()).toArray();
      assertEquals(contact.raw(), new String(points, 0, points.length));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://wa.me/12025550143                       | +12025550143  | 12025550143",
        "https://wa.me/c/27825550130                     | +27825550130  | 27825550130",
        "wa.me/12025550143?text=hello                    | +12025550143  | 12025550143",
        "https://api.whatsapp.com/send?phone=12025550143 | +12025550143  | 12025550143",
        "api.whatsapp.com/send?phone 27825550130&text=Hi | +27825550130  | 27825550130",
        "<a href=\"tel:+1-202-555-0143\">call</a>       | +12025550143  | +1-202-555-0143",
        "WhatsApp: 0044 20 7946 0123                     | +442079460123 | 0044 20 7946 0123"
      })
  void takesAChatLinkForAPhone(String text, String value, String raw) {
    List<FoundContact> found = finder.find(null, text, "ZA");

    assertEquals(List.of("phone"), found.stream().map(FoundContact::kind).toList());
    assertEquals(value, found.get(0).value());
    assertEquals(raw, found.get(0).raw());
  }

  @Test
  void takesTheHostOfAnEmailForNoAddress() {
    assertEquals(
        List.of("email"),
        finder.find(null, "0825550130@example.com", "ZA").stream()
            .map(FoundContact::kind)
            .toList());
  }

  @Test
  void joinsANumberThatIsSplitOverTitleAndBody() {
    List<FoundContact> found = finder.find("Room, call 202555", "0143 any time", "US");

    assertEquals(
        List.of(
            new FoundContact(
                "phone", "+12025550143", "202555", "title", 11, 17, List.of("split"), .7),
            new FoundContact("phone", "+12025550143", "0143", "body", 0, 4, List.of("split"), .7)),
        found);
  }

  @Test
  void joinsNoFiguresOfTitleAndBodyThatSayNothingOfAPhone() {
    assertEquals(
        List.of(),
        finder.find("Bike 2018", "26 1200 negotiable", "US").stream()
            .filter(one -> one.confidence() >= .5)
            .toList());
    assertEquals(1, finder.find("Trek 29 2018", "0825550130", "ZA").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://t.me/+12025550143",
        "https://signal.me/#p/+12025550143",
        "tel://+12025550143",
        "viber://chat?number=%2B12025550143",
        "whatsapp://send?phone=12025550143"
      })
  void takesALinkThatNamesANumberForAPhone(String text) {
    assertEquals(
        List.of("phone +12025550143"),
        finder.find(null, text, "US").stream().map(one -> one.kind() + " " + one.value()).toList());
  }

  @Test
  void findsNothingInNothing() {
    assertEquals(List.of(), finder.find(null, null, null));
    assertEquals(List.of(), finder.find("", " \n", "ZA"));
    assertEquals(List.of(), finder.find("\ud800", "\udc00\u0000\u0001", "ZA"));
  }

  @Test
  void readsALongListOfNumbers() {
    String body = "0825550130\n".repeat(1000);

    assertTrue(finder.find(null, body, "ZA").size() >= 1000);
  }
}
