package clew.models.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import clew.models.Disclaimer;
import clew.models.Exit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class IndicatorCatalogueTest {
  private static final List<String> VERDICTS =
      List.of("victim", "trafficker", "pimp", "prostitute", "offender", "guilty", "confirmed");

  private final IndicatorCatalogue shipped = IndicatorCatalogue.shipped();

  @Test
  void shippedCatalogueLooksForFourIndicators() {
    assertEquals(
        List.of("shared_management", "template_family", "obscured_contact", "several_people"),
        shipped.indicators().stream().filter(Indicator::lookedFor).map(Indicator::id).toList());
    assertEquals(75, shipped.mostPoints());
  }

  @Test
  void shippedCatalogueNamesNoVerdictAndLooksForNoOrigin() {
    String all = (shipped + Disclaimer.TEXT).toLowerCase(Locale.ROOT);

    VERDICTS.forEach(word -> assertFalse(all.contains(word), word));
    assertFalse(all.contains("stated_origin"));
  }

  @Test
  void strictProfileKeepsWhatWasTestedAgainstOutcomes() {
    IndicatorCatalogue strict = shipped.in("strict");

    assertTrue(strict.indicators().stream().allMatch(row -> row.grade().equals("A")));
    assertEquals(15, strict.mostPoints());
    assertEquals(75, shipped.in("tested").mostPoints());
  }

  @Test
  void unknownProfileIsAComplaint() {
    Complaint complaint = assertThrows(Complaint.class, () -> shipped.in("bold"));

    assertEquals(Exit.CONFIGURATION, complaint.exit());
    assertEquals(
        "no scoring profile is called 'bold': use one of [broad, strict, tested]",
        complaint.getMessage());
  }

  @Test
  void everythingThatIsWrongIsReportedAtOnce() {
    String text =
        """
        version: "1"
        profiles: {tested: [A, E]}
        colour: red
        indicators:
          - {id: a, category: c, family: f, direction: up, grade: A, looked_for: now, points: 70,
             looks_at: x, source: y, caveat: z, rule: guess, scale: {none_at: 2, full_at: 1}}
          - {id: a, category: c, family: f, direction: plus, grade: B, looked_for: not_yet,
             points: 40, looks_at: x, source: y}
        explanations:
          spam: {places: 8.5, places_per_day: 0.5, styles: 2}
          venue: {names: 4, contacts: 2}
          agency: {names: 2, contacts: 1, styles: 2}
          touring_independent: {places: 6}
          lead: {share: much}
        """;

    Complaint complaint = assertThrows(Complaint.class, () -> read(text));

    assertEquals(
        List.of(
            "t.profiles has tested [A, E], which are not all of A to D",
            "t.indicators[0] has direction 'up', not one of [ambiguous, minus, plus]",
            "t.indicators[0] has an unknown rule 'guess'",
            "t.indicators[0].scale needs 0 < none_at < full_at",
            "t.indicators[1] needs a text as caveat",
            "t.indicators[1] gives points, but is not looked for yet",
            "t.indicators[1] has the id 'a' again",
            "t gives 110.0 points in all, more than 100.0",
            "t.explanations.spam needs a whole number as places",
            "t.explanations.lead needs a number, 0 or more, as share",
            "t has an unknown key 'colour'"),
        complaint.getMessage().lines().toList());
  }

  @Test
  void whatIsNoYamlIsAComplaint() {
    assertThrows(Complaint.class, () -> read("a: [1"));
    assertThrows(Complaint.class, () -> read("just words"));
    assertThrows(Complaint.class, () -> read(""));
  }

  @Test
  void scaleGrowsWithTheLogarithm() {
    Scale scale = new Scale(1, 8);

    assertEquals(0, scale.of(0));
    assertEquals(0, scale.of(1));
    assertEquals(1 / 3.0, scale.of(2), 1e-12);
    assertEquals(2 / 3.0, scale.of(4), 1e-12);
    assertEquals(1, scale.of(8));
    assertEquals(1, scale.of(1_000_000));
  }

  private static IndicatorCatalogue read(String text) {
    return IndicatorCatalogue.read(
        "t", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
