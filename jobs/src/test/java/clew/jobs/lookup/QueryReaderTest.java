package clew.jobs.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clew.jobs.work.LookupKind;
import clew.models.Complaint;
import clew.models.Exit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryReaderTest {
  private static final String PDQ =
      "5bf062d10b8bb82ffc2eeccc39195a2ffbd7d28d38f92ce028102042cdf25c4f";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "020 7946 0123 | phone | 02079460123",
        "(020) 7946-0123 | phone | 02079460123",
        "+44 (0)20 7946 0123 | phone | +442079460123",
        "0044 20 7946 0123 | phone | +442079460123",
        "٠٢٠ ٧٩٤٦ ٠١٢٣ | phone | 02079460123",
        "zero two zero seven nine four six zero one two three | phone | 02079460123",
        "O2O 7946 Ol23 | phone | 02079460123",
        "Amber.Desk@Ads.example | email | amber.desk@ads.example",
        "@amberdesk77 | handle | @amberdesk77",
        "Telegram: @AmberDesk77 | handle | telegram:amberdesk77",
        "https://t.me/amberdesk77 | handle | telegram:amberdesk77",
        "https://www.garden-desk.com/chairs/ | url | garden-desk.com/chairs",
        "https://www.ads.example/item/1 | url | ads.example/item/1",
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq | payment | bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "5BF062D10B8BB82F | image | 5bf062d10b8bb82f",
        "pdq:" + PDQ + " | image | " + PDQ,
        "vermilion gazebo  TURNSTILE | phrase | vermilion gazebo turnstile",
        "\"amberdesk77\" | phrase | amberdesk77",
        "“Vermilion Gazebo” | phrase | vermilion gazebo",
        "花园椅子 | handle | @花园椅子",
      })
  void recognisesKinds(String query, String kind, String value) {
    Asked first = QueryReader.read(query, Optional.empty()).get(0);

    assertEquals(kind, first.kind().toString());
    assertEquals(value, first.value());
  }

  @Test
  void wordByItselfIsAHandleOrElseAPhrase() {
    assertEquals(
        List.of(LookupKind.HANDLE, LookupKind.PHRASE),
        QueryReader.read("saffron", Optional.empty()).stream().map(Asked::kind).toList());
  }

  @Test
  void takesTheKindThatIsNamed() {
    Asked asked = QueryReader.read("020 7946 0123", Optional.of(LookupKind.PHRASE)).get(0);

    assertEquals(List.of("020", "7946", "0123"), asked.terms());
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, amber",
    "PHONE, 12345",
    "PHONE, 1234567890123456",
    "EMAIL, amber",
    "HANDLE, amber desk",
    "URL, amber",
    "PAYMENT, amber desk",
    "IMAGE, 12ab",
    "PHRASE, '…!'"
  })
  void refusesWhatIsNotOfTheKindAndDoesNotRepeatIt(LookupKind kind, String query) {
    Complaint complaint =
        assertThrows(Complaint.class, () -> QueryReader.read(query, Optional.of(kind)));

    assertEquals(Exit.USAGE, complaint.exit());
    assertFalse(String.valueOf(complaint.getMessage()).contains(query));
  }
}
