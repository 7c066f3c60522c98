package clew.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
final class PageModelsTest {
  @Test
  void aQuoteCountsCodePoints() {
    Quote quote = Quote.of("a😀b five c", 4, 8, "five");

    assertEquals(new Quote("a😀b ", "five", " c"), quote);
  }

  @Test
  void aQuoteHasSomethingAroundIt() {
    String long100 = "x".repeat(100);

    Quote quote = Quote.of(long100 + "five" + long100, 100, 104, "five");

    assertEquals("… " + "x".repeat(90), quote.before());
    assertEquals("x".repeat(90) + " …", quote.after());
  }

  @Test
  void aSpanThatTheTextDoesNotHaveIsQuotedAlone() {
    assertEquals(new Quote("", "five", ""), Quote.of("abc", 2, 6, "five"));
  }

  @Test
  void aWaterfallGoesFromThePriorToTheSum() {
    SeenLink link =
        new SeenLink(
            "c",
            1,
            1,
            "a",
            "b",
            List.of(
                new Evidence("phone", "+1", 1, 10),
                new Evidence("place", "york", 1, 2),
                new Evidence("poster_differs", "", 0, -4)),
            -6,
            2,
            "joined",
            "r");
    Waterfall.End end = new Waterfall.End("a", "");

    Waterfall fall = Waterfall.of("t", link, end, end, new Values(false, Map.of()));

    // From -6 to 6: twelve bits on 240 units.
    assertEquals("120.0", fall.zero());
    assertEquals(
        List.of(
            new Waterfall.Step("a random pair (prior)", "", "-6.00", "0.0", "120.0", "against"),
            new Waterfall.Step("phone", "+1", "+10.00", "0.0", "200.0", "for"),
            new Waterfall.Step("place", "york", "+2.00", "200.0", "40.0", "for"),
            new Waterfall.Step("poster differs", "", "-4.00", "160.0", "80.0", "against")),
        fall.steps());
    assertEquals(new Waterfall.Step("in all", "", "+2.00", "120.0", "40.0", "for"), fall.total());
  }

  private static SeenDay day(int place, String day, long ads) {
    return new SeenDay("c", place, LocalDate.parse(day), ads);
  }

  @Test
  void fewDaysHaveAColumnEach() {
    TimeTable table =
        TimeTable.of(
            List.of(
                day(0, "2024-02-29", 1),
                day(2, "2024-03-01", 3),
                day(1, "2024-02-28", 4),
                new SeenDay("c", 1, null, 2)),
            Map.of(1, "York", 2, "Hull"));

    assertEquals("a day", table.unit());
    assertEquals(List.of("2024-02-28", "2024-02-29", "2024-03-01"), table.columns());
    assertEquals(
        List.of(
            new TimeTable.Line("York", cells("4", 4, "", 0, "", 0), "4"),
            new TimeTable.Line("Hull", cells("", 0, "", 0, "3", 3), "3"),
            new TimeTable.Line("other places", cells("", 0, "1", 1, "", 0), "1")),
        table.lines());
    assertEquals("2 ads without any date", table.undated());
  }

  private static List<TimeTable.Cell> cells(
      String one, int shade, String two, int second, String three, int third) {
    return List.of(
        new TimeTable.Cell(shade, one),
        new TimeTable.Cell(second, two),
        new TimeTable.Cell(third, three));
  }

  @Test
  void moreDaysShareColumns() {
    // 25 days are too many; four columns of a week hold them.
    TimeTable weeks =
        TimeTable.of(List.of(day(1, "2024-03-01", 1), day(1, "2024-03-25", 1)), Map.of(1, "York"));

    assertEquals("7 days", weeks.unit());
    assertEquals(List.of("2024-03-01", "2024-03-08", "2024-03-15", "2024-03-22"), weeks.columns());
  }

  @Test
  void daysThatNobodyCanMeanStillFit() {
    TimeTable ages =
        TimeTable.of(
            List.of(day(1, "0001-01-01", 1), day(1, "+99999-12-31", 1)), Map.of(1, "York"));

    assertEquals(24, ages.columns().size());
    assertEquals("2", ages.lines().get(0).ads());
  }

  @Test
  void maskedValuesAreNumberedByKind() {
    Values values = new Values(true, Map.of());

    assertEquals("phone 1", values.of("phone", "+1"));
    assertEquals("phone 2", values.of("phone", "+2"));
    assertEquals("email 1", values.of("email", "+1"));
    assertEquals("phone 1", values.of("phone", "+1"));
    assertEquals("", values.text("said"));
  }

  @Test
  void whatRoundsToNothingHasNoSign() {
    assertEquals("0.00", Told.signed(-0.001));
    assertEquals("-0.01", Told.signed(-0.009));
    assertEquals("0.0", Told.tenth(-0.04));
  }
}
