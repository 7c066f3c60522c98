package clew.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.pipeline.extract.ContactFinder;
import clew.pipeline.extract.FoundContact;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FictionalPhonesTest {
  private static final FictionalPhones PHONES = new FictionalPhones();
  private static final ContactFinder FINDER = new ContactFinder();

  /** The finder takes numbers that libphonenumber holds to be valid, and no others. */
  private static void isValid(Phone phone) {
    List<FoundContact> found = FINDER.find(null, "call " + phone.e164(), null);

    assertEquals(List.of(phone.e164()), found.stream().map(FoundContact::value).toList());
  }

  @ParameterizedTest
  @EnumSource(Country.class)
  void everyCountryHasValidNumbersOnlyAndNoneTwice(Country country) {
    long size = PHONES.kept(country);
    Set<String> seen = new HashSet<>();
    for (long number = 0; number < size; number++) {
      assertTrue(seen.add(PHONES.kept(country, number).e164()));
    }
    for (long number = 0; number < size; number += 97) {
      isValid(PHONES.kept(country, number));
    }
  }

  @Test
  void numbersBesideThoseAreValidToo() {
    for (long number = 0; number < PHONES.rest(); number += 20_011) {
      isValid(PHONES.rest(number));
    }
  }

  @Test
  void numbersKeptForFictionAreKeptForFiction() {
    for (long number = 0; number < PHONES.kept(Country.US); number += 13) {
      String phone = PHONES.kept(Country.US, number).e164();
      assertTrue(phone.matches("\\+1[2-9]\\d{2}55501\\d{2}"), phone);
    }
    assertEquals(185_500, List.of(Country.values()).stream().mapToLong(PHONES::kept).sum());
  }

  @ParameterizedTest
  @EnumSource(Site.class)
  void helpLineIsANumberOfItsOwn(Site site) {
    CorpusSettings settings = new CorpusSettings(1, 1, Doses.USUAL);

    isValid(new SiteTexts(settings, Words.all()).helpLine(site));
  }

  @ParameterizedTest
  @EnumSource(Disguise.class)
  void hiddenNumberIsFoundByWhoeverLooksForDisguises(Disguise disguise) {
    String hidden = disguise.hide("2025550123", Dice.of(1, Topic.CONTACT, 1));
    List<FoundContact> found = FINDER.find(null, "Call " + hidden + " today.", "US");

    assertEquals(List.of("+12025550123"), found.stream().map(FoundContact::value).toList());
  }
}
