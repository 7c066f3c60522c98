package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NameSketchTest {
  @Test
  void aMisspeltNameIsAlike() {
    // Of 13 different pairs of letters and of 12, all but the last are in both: 24 of 25.
    assertTrue(alike("margaret pemwell", "margaret pemwel"));
    assertTrue(alike("Margaret-Pemwell".toLowerCase(java.util.Locale.ROOT), "margaret pemwell"));
  }

  @Test
  void anotherNameIsNot() {
    assertFalse(alike("margaret pemwell", "margaret oakton"));
    assertFalse(alike("thomas dalham", "thomas durham"));
  }

  @Test
  void ofShortOrSeveralNamesNothingIsTold() {
    assertEquals(NameSketch.NONE, NameSketch.of(List.of("anna")));
    assertEquals(NameSketch.NONE, NameSketch.of(List.of()));
    assertEquals(NameSketch.NONE, NameSketch.of(List.of("margaret pemwell", "margaret oakton")));
    assertFalse(alike("anna", "anna"));
  }

  private static boolean alike(String one, String other) {
    return NameSketch.alike(NameSketch.of(List.of(one)), NameSketch.of(List.of(other)));
  }
}
