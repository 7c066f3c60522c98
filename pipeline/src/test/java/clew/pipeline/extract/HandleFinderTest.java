package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HandleFinderTest {
  private final HandleFinder finder = new HandleFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "telegram: @amber_desk         | telegram:amber_desk",
        "IG @amber.desk.               | instagram:amber.desk",
        "snap: amberdesk9              | snapchat:amberdesk9",
        "add my snapchat amberdesk9    | snapchat:amberdesk9",
        "kik amberdesk9                | kik:amberdesk9",
        "WeChat ID: AmberDesk9         | wechat:amberdesk9",
        "TG - amber_desk               | telegram:amber_desk",
        "insta amberdesk               | instagram:amberdesk"
      })
  void readsNamesAfterTheirNetwork(String text, String value) {
    assertEquals(List.of(value), finder.find(text).stream().map(Finding::value).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snap the line, kick the ball, telegram pole, wire rope",
        "instant coffee @ the cafe @ noon",
        "follow us on instagram for more pictures",
        "signal s930 and line 25",
        "telegram: available anytime"
      })
  void leavesWordsAfterThoseOfNetworks(String text) {
    assertEquals(List.of(), finder.find(text));
  }

  @ParameterizedTest
  @CsvSource({
    "@Amber_Desk,telegram_name,telegram:amber_desk",
    "amber,handle,unknown:amber",
    "https://t.me/amber_desk,handle,telegram:amber_desk"
  })
  void readsDeclaredNames(String raw, String field, String value) {
    if (raw.startsWith("https")) {
      WebAddress address = new WebAddress("t.me", "/amber_desk", "");
      Finding url = new Finding("url", address.value(), 0, raw.length(), List.of(), 1);
      Finding named = finder.of(address, url);
      assertEquals(value, named == null ? null : named.value());
    } else {
      assertEquals(value, finder.declared(raw, field));
    }
  }
}
