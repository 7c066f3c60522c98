package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhoneFinderTest {
  private final PhoneFinder finder = new PhoneFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US | call 202-555-0143 now       | +12025550143  | 202-555-0143",
        "US | call (202) 555-0143 now     | +12025550143  | (202) 555-0143",
        "US | call 1.202.555.0143 now     | +12025550143  | 1.202.555.0143",
        "GB | ring 020 7946 0123 tonight  | +442079460123 | 020 7946 0123",
        "ZA | sms 082 555 0130 only       | +27825550130  | 082 555 0130",
        "ZA | sms 27825550130 only        | +27825550130  | 27825550130",
        "FR | appelez 01 99 00 12 34      | +33199001234  | 01 99 00 12 34",
        "DE | anrufen 030 23125 130       | +493023125130 | 030 23125 130",
        "ZA | or +44 20 7946 0123         | +442079460123 | +44 20 7946 0123",
        "US | or 0044 20 7946 0123        | +442079460123 | 0044 20 7946 0123",
        "GB | ring 07700 900123 tonight   | +447700900123 | 07700 900123",
        "US | +27 (0)82 555 0130          | +27825550130  | +27 (0)82 555 0130"
      })
  void readsPlainNumbersWithTheirExactText(String region, String text, String value, String raw) {
    Finding found = only(text, region);

    assertEquals(value, found.value());
    assertEquals(raw, text.substring(found.start(), found.end()));
    assertEquals(List.of(), found.disguise());
    assertTrue(found.confidence() >= .5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US | two zero two five five five zero one four three | +12025550143 | words",
        "US | TwoZeroTwo-555-0143             | +12025550143 | words",
        "US | 2zero2 five55 01four3           | +12025550143 | words",
        "US | two oh two, five five five, oh one four three | +12025550143 | separators words",
        "US | two zero two five five five zero one forty-three | +12025550143 | words",
        "ZA | 082-555-O13l | +27825550131 | look_alikes",
        "ZA | 0825550130l | +27825550130 | none",
        "US | 2O2-555-OI43                    | +12025550143 | look_alikes",
        "US | 2О2-555-О143                    | +12025550143 | look_alikes",
        "US | ２０２５５５０１４３              | +12025550143 | full_width",
        "US | 𝟐𝟎𝟐𝟓𝟓𝟓𝟎𝟏𝟒𝟑             | +12025550143 | other_digits",
        "US | ②⓪②⑤⑤⑤⓪①④③                | +12025550143 | other_digits",
        "US | 2️⃣0️⃣2️⃣5️⃣5️⃣5️⃣0️⃣1️⃣4️⃣3️⃣ | +12025550143 | emoji",
        "US | 2*0*2*5*5*5*0*1*4*3             | +12025550143 | separators spacing",
        "US | 202♥555♥0143                    | +12025550143 | emoji",
        "US | 2 0 2 5 5 5 0 1 4 3             | +12025550143 | spacing",
        "US | 202 then 555 then 0143          | +12025550143 | joining_words",
        "US | zer0 is not here, tw0 zer0 two 555 0143 | +12025550143 | look_alikes words",
        "US | sicks one seven five five five zeroo one two too | +16175550122 | misspelt words",
        "US | sicks one seven five five five zeroo one fore eigth | +16175550148 | misspelt words",
        "MX | cinco cinco cinco cinco cinco cinco cero uno dos tres | +525555550123 | words",
        "FR | zéro un neuf neuf zéro zéro un deux trois quatre | +33199001234 | words",
        "DE | nulldreinullzweidreieinszweifünfeinsdreinull | +493023125130 | words",
        "ZA | nul agt twee vyf vyf vyf nul een drie nul | +27825550130 | words",
        "RU | восемь девять один два пять пять пять ноль один три четыре | +79125550134 | words",
        "BR | umum95cinco5zerozero17um        | +5511955500171 | words",
        "US | twozerotwofivefivefivezerooneforthree | +12025550143 | words",
        "US | two zero to five five five zero one for three | +12025550143 | words",
        "US | callTwoZeroTwo555zero143       | +12025550143 | words",
        "US | two o two, five fifty-five, zero one forty-three | +12025550143 | look_alikes separators words",
        "US | two zero two triple five zero one four three | +12025550143 | words",
        "US | two zero tow fiev fvie five zero one four three | +12025550143 | misspelt words",
        "US | f i v e is not it; t w o  z e r o  t w o 555 0143 | +12025550143 | spacing words",
        "US | 𝐭𝐰𝐨 𝐳𝐞𝐫𝐨 𝐭𝐰𝐨 555 0143 | +12025550143 | other_letters words",
        "US | ➁🄋➁ ➄➄➄ 🄋➀➃➂           | +12025550143 | other_digits",
        "US | 2O2 SSS OI43                    | +12025550143 | look_alikes",
        "US | 202</b><b>555</b><b>0143       | +12025550143 | markup",
        "US | &#50;&#48;&#50; 555 0143       | +12025550143 | markup",
        "US | 202 call 555 me now 0143       | +12025550143 | joining_words",
        "US | 3410555202 (backwards)         | +12025550143 | reversed",
        "US | read it backwards: 3410555202   | +12025550143 | reversed"
      })
  void readsDisguisedNumbersAndSaysHow(String region, String text, String value, String disguise) {
    List<Finding> found =
        finder.find(text, region).stream().filter(one -> one.confidence() >= .5).toList();

    if (value.equals("-")) {
      assertEquals(List.of(), found);
    } else {
      assertEquals(List.of(value), found.stream().map(Finding::value).toList());
      assertEquals(
          disguise.equals("none") ? List.of() : List.of(disguise.split(" ", -1)),
          found.get(0).disguise());
    }
  }

  @Test
  void readsThroughCharactersThatShowNothing() {
    String text = "call 2\u200b0\u200b2\u200b5\u200b5\u200b5\u200b0\u200b1\u200b4\u200b3";

    Finding found = only(text, "US");

    assertEquals("+12025550143", found.value());
    assertEquals(List.of("zero_width"), found.disguise());
    assertEquals(text.length(), found.end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "price $1,234,567 firm",
        "R 12 345.00 or R 67 890 neg",
        "was 1.250.000,00 now 1.234.000,00 €",
        "from 2024-03-01 10:30 to 2024-04-02 12:45",
        "seen 03/12/2023 - 04/13/2024",
        "tyres 26x2.125, 700x25c, 29 x 2.35 and 27.5",
        "wardrobe 1800x2000x600 mm",
        "frame no. WSBC0123456H",
        "serial number GT123456789K2",
        "card ref 123456789012345678901",
        "at 51.501234, -0.121234",
        "one for you to two for me, nine to five, one of four or five",
        "open 08:00-17:00, 09:30-13:00 on day 6 and 7",
        "zip 90123-4567",
        "one bed two bath for four people, three to six nights",
        "gears 3x9, 11-34T, 22/32/44, 160 mm, 2010 to 2015",
        "ad id 1234567890123456",
        "years 1998 1999 2000 2001 2002 2003",
        "order 1234567890123456789",
        "call 911 or 555-0143",
        "order no 2025550143, ref: 2025550143, ISBN 2-02555-014-3",
        "stock code 0825550130, item #0825550130",
        "1 2 3 4 5 6 7 8 9 10",
        "ip 202.55.50.143 and 0x2025550143aabbccddeeff2025550143aabbccdd",
        "to four for six to eight for two to one for nine"
      })
  void assertsNoNumberInTraps(String text) {
    for (String region : List.of("US", "GB", "ZA")) {
      assertEquals(
          List.of(),
          finder.find(text, region).stream().filter(one -> one.confidence() >= .5).toList(),
          region);
    }
  }

  @Test
  void doubtsNumbersThatNobodyHas() {
    assertTrue(Improbable.number("+27822222222"));
    assertTrue(Improbable.number("+491234567890"));
    assertTrue(Improbable.number("+449876543210"));
    assertFalse(Improbable.number("+12025550143"));
    assertFalse(Improbable.number("+12025555555"));
  }

  @Test
  void keepsAnotherReadingOfTheSameDigitsApart() {
    List<Finding> found = finder.find("202 555 0143 202 555 0144 202", "US");

    assertTrue(
        found.stream()
            .filter(one -> "ambiguous".equals(one.doubt()))
            .allMatch(one -> one.confidence() < .5));
    assertEquals(
        List.of("+12025550143", "+12025550144"),
        found.stream().filter(one -> one.confidence() >= .5).map(Finding::value).toList());
  }

  @Test
  void takesAFigureBesideANumberForWhatItIs() {
    for (String beside :
        List.of("24/7", "age 24", "2015", "zip 60607", "5'4\"", "3/4", "4-15-2021")) {
      assertEquals("+12025550143", asserted(beside + " 202 555 0143").value(), beside);
    }
  }

  @Test
  void takesAPriceBesideANumberForAPrice() {
    assertEquals("+27825550130", only("R1600 0825550130", "ZA").value());
    assertEquals("+12025550143", only("$900 202 555 0143", "US").value());
  }

  @Test
  void findsEveryNumberOfAList() {
    List<Finding> found = finder.find("0825550130/0825550131 and 082 555 0132", "ZA");

    assertEquals(
        List.of("+27825550130", "+27825550131", "+27825550132"),
        found.stream().map(Finding::value).toList());
  }

  @Test
  void readsNoNumberWithoutPlusWhereNoRegionIsKnown() {
    assertEquals(List.of(), finder.find("call 202-555-0143", null));
    assertEquals("+12025550143", only("call +1 202-555-0143", null).value());
  }

  @Test
  void leavesAWordBeforeANumberOutside() {
    String text = "this one 202 555 0143";

    assertEquals("202 555 0143", text.substring(only(text, "US").start()));
  }

  @Test
  void doubtsANumberWithoutItsTrunkPrefixUnlessACueStandsBefore() {
    assertEquals(List.of(), finder.find("stock 825550130", "ZA"));
    assertTrue(only("whatsapp 825550130", "ZA").confidence() >= .5);
  }

  @Test
  void readsNoDigitsTwiceUnlessItSaysSo() {
    Random random = new Random(7);
    String alphabet = "0123456789   --()+oOl.,fivezeroone\n";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 80; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int end = 0;
      for (Finding found : finder.find(text.toString(), "ZA")) {
        if ("ambiguous".equals(found.doubt())) {
          continue;
        }
        assertTrue(found.start() >= end, "seed 7, round " + round);
        end = found.end();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1 ", "(1) ", "+1", "one ", "a1 ", "O1 ", "٣ ", "1.1/", "🌸"})
  void findsNothingInOneThingRepeated(String cycle) {
    assertEquals(List.of(), finder.find(cycle.repeat(100_000 / cycle.length()), "US"));
  }

  private Finding asserted(String text) {
    List<Finding> found =
        finder.find(text, "US").stream().filter(one -> one.confidence() >= .5).toList();
    assertEquals(1, found.size(), text + found);
    return found.get(0);
  }

  private Finding only(String text, @Nullable String region) {
    List<Finding> found = finder.find(text, region);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }
}
