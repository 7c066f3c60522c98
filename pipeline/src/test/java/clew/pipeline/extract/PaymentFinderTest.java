package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are the examples of BIP 173, BIP 350, EIP-55 and the Bitcoin wiki. */
final class PaymentFinderTest {
  private final ContactFinder finder = new ContactFinder();
  private final PaymentFinder payments = new PaymentFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "btc 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa | bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "to 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy. | bitcoin:3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4 | bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0 | bitcoin:bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed | ethereum:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed | ethereum:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        "cash app $AmberDesk | cashapp:$amberdesk",
        "https://cash.app/$amberdesk | cashapp:$amberdesk",
        "www.paypal.me/amberdesk/40 | paypal:amberdesk",
        "https://www.paypal.com/paypalme/amberdesk | paypal:amberdesk",
        "venmo @amber-desk | venmo:amber-desk"
      })
  void findsWhereMoneyIsToBeSent(String text, String value) {
    assertEquals(
        List.of("payment " + value),
        finder.find(null, text, "US").stream().map(one -> one.kind() + " " + one.value()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8F3T4",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
        "$40 or $1200 cash, only $5k, $20ea, $USD"
      })
  void leavesOutWhatFailsItsChecksumAndPrices(String text) {
    assertEquals(List.of(), finder.find(null, text, "US"));
  }

  @Test
  void hashesAsEthereumDoes() {
    assertEquals(
        "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470", Keccak.hex(""));
    assertEquals(
        "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45", Keccak.hex("abc"));
  }

  @Test
  void findsTheSameWithoutLookingFirst() {
    Random random = new Random(11);
    List<String> parts =
        List.of(
            "$",
            "@",
            "amber",
            " venmo ",
            "cash app",
            " ",
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
            "202",
            ".",
            "at",
            "dot",
            "com",
            "www.",
            "t.me/",
            "telegram: ",
            "(",
            ")",
            "://",
            "example",
            "ig ",
            "[.]",
            "desk_9");
    EmailFinder emails = new EmailFinder();
    UrlFinder urls = new UrlFinder();
    HandleFinder handles = new HandleFinder();
    for (int round = 0; round < 2000; round++) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        out.append(parts.get(random.nextInt(parts.size())));
      }
      String text = out.toString();
      FoldedText folded = new FoldedText(text);
      String said = "seed 11: " + text;
      assertEquals(payments.searchWallets(text), payments.wallets(text), said);
      assertEquals(payments.searchNames(text), payments.names(text), said);
      assertEquals(emails.search(folded), emails.find(folded), said);
      assertEquals(urls.search(folded), urls.locate(folded), said);
      assertEquals(handles.search(folded), handles.find(folded), said);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "$a", "$", "0x", "bc1q", "a@", "venmo ", "cash app $"})
  void findsNoEndOfOneThingRepeated(String cycle) {
    String text = cycle.repeat(100_000 / cycle.length());

    assertEquals(
        0,
        Stream.concat(payments.wallets(text).stream(), payments.names(text).stream())
            .filter(one -> one.value().length() > 60)
            .count());
  }
}
