package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Test
  void readsDatesAndTimesOfIso() {
    assertEquals("2024-02-29T00:00:00Z", iso("2024-02-29"));
    assertEquals("2024-07-01T09:15:00Z", iso("2024-07-01 10:15"));
    assertEquals("2024-07-01T09:15:16Z", iso("2024-07-01T10:15:16"));
    assertEquals("2024-01-01T10:15:16.123456Z", iso(" 2024-01-01 10:15:16.1234567899 "));
    assertEquals("2024-07-01T10:15:16Z", iso("2024-07-01T10:15:16Z"));
    assertEquals("2024-07-01T08:15:16.500Z", iso("2024-07-01 10:15:16.5+02:00"));
    assertEquals("2024-07-01T15:15:16Z", iso("2024-07-01T10:15:16 -0500"));
    assertEquals("2024-07-01T10:15:16Z", iso("2024-07-01 10:15:16 UTC"));
  }

  @Test
  void refusesWhatIsNoTime() {
    for (String text :
        List.of(
            "",
            "2023-02-29",
            "2024-13-01",
            "2024-01-01 24:00",
            "2024-01-01 10:60",
            "2024-01-01T",
            "2024-1-1",
            "0000-01-01",
            "2024-01-01 10:00 +99:00",
            "yesterday")) {
      assertEquals("none", iso(text), text);
    }
  }

  @Test
  void readsPatternsStrictly() {
    assertEquals("2024-02-28T23:30:00Z", with("dd/MM/yyyy HH:mm", "28/02/2024 23:30"));
    assertEquals("none", with("dd/MM/yyyy HH:mm", "30/02/2024 23:30"));
    assertEquals("2024-06-30T23:00:00Z", with("MMM d uuuu", "jul 1 2024"));
    assertEquals("2024-01-01T22:05:00Z", with("yyyy-MM-dd h:mm a", "2024-01-01 10:05 PM"));
    assertEquals("2024-01-01T08:00:00Z", with("yyyyMMddHHmmssXX", "20240101100000+0200"));
    assertEquals("none", with("uuuu-MM-dd", "+99999-01-01"));
  }

  @Test
  void triesFormatsInTurn() {
    Times times = new Times(LONDON, List.of("iso", "d.M.yyyy", "M/d/yyyy"));

    assertEquals(Instant.parse("2024-01-03T00:00:00Z"), times.read("2024-01-03").orElseThrow());
    assertEquals(Instant.parse("2024-01-03T00:00:00Z"), times.read("3.1.2024").orElseThrow());
    assertEquals(Instant.parse("2024-03-01T00:00:00Z"), times.read("3/1/2024").orElseThrow());
  }

  @Test
  void refusesPatternsThatLeaveTheDayOpen() {
    assertThrows(IllegalArgumentException.class, () -> new Times(LONDON, List.of("HH:mm")));
    assertThrows(IllegalArgumentException.class, () -> new Times(LONDON, List.of("d MMM")));
    assertThrows(IllegalArgumentException.class, () -> new Times(LONDON, List.of("bogus")));
  }

  private static String iso(String text) {
    return with("iso", text);
  }

  private static String with(String format, String text) {
    return new Times(LONDON, List.of(format)).read(text).map(Instant::toString).orElse("none");
  }
}
