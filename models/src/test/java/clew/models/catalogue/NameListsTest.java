package clew.models.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NameListsTest {
  private final NameWords words = new NameWords();
  private final Gazetteer places = new Gazetteer();

  @Test
  void knowsNamesOfManyPeoples() {
    for (String name :
        List.of("thandi", "svetlana", "priya", "wei", "fatima", "ximena", "oluwaseun", "siobhan")) {
      assertTrue(words.of(name).first() > 0, name);
    }
    assertEquals(1, words.of("smith").last());
    assertTrue(words.of(NameWords.folded("Zoë")).first() > 0);
  }

  @Test
  void tellsWordsThatAreNamesFromWordsThatAreNot() {
    assertTrue(words.of("rose").first() > 0 && words.of("rose").english() > 0);
    assertTrue(words.of("with").english() == 1);
    assertFalse(words.of("bicycle").named());
    assertEquals(NameWords.Ranks.NONE, words.of("qxzzy"));
  }

  @Test
  void foldsCaseAccentsAndApostrophes() {
    assertEquals("zoe o'brien lodz", NameWords.folded("ZOË O’Brien Łódź"));
  }

  @Test
  void placesTheLargestOfOneNameUnlessTheCountryHasOne() {
    Gazetteer.Place london = places.find("london", null);
    Gazetteer.Place there = places.find("london", "CA");

    assertNotNull(london);
    assertNotNull(there);
    assertEquals("GB", london.country());
    assertEquals("CA", there.country());
    assertEquals(51.51, london.latitude());
    assertNull(places.find("qxzzy", "ZA"));
  }

  @Test
  void knowsHowFarANameMayGo() {
    assertTrue(places.longestFrom("cape") >= 2);
    assertEquals(0, places.longestFrom("qxzzy"));
    assertNotNull(places.find("south africa", null));
  }
}
