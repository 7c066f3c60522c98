package clew.pipeline.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.ClusterFacts;
import clew.models.TextSpan;
import clew.models.catalogue.IndicatorCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ClusterFactsBuilderTest {
  private static final Instant MONDAY = Instant.parse("2024-03-04T10:00:00Z");
  private static final Instant THURSDAY = Instant.parse("2024-03-07T09:00:00Z");

  @Test
  void orderOfOnePostingsPartsDoesNotMatter() {
    ClusterFacts expected = facts(network());
    long seed = 11;
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      List<ClusterPart> parts = new ArrayList<>(network());
      Collections.shuffle(parts, random);
      parts.sort(Comparator.comparing(ClusterPart::postingId));

      assertEquals(expected, facts(parts), () -> "seed " + seed);
    }
  }

  @Test
  void anAdPostedFiftyTimesMoreMovesThePriorityByLessThanAPoint() {
    List<ClusterPart> repeated = new ArrayList<>(network());
    for (int i = 0; i < 50; i++) {
      repeated.addAll(ad("z" + i, "a", "t1", "Leeds", "Ola", "+12025550101", true));
    }
    Scorecard scorecard = new Scorecard(IndicatorCatalogue.shipped().in("tested"));
    double before = scorecard.score(facts(network())).leadPriority();
    double after = scorecard.score(facts(repeated)).leadPriority();

    assertTrue(before > 20);
    assertEquals(before, after, 1);
    assertEquals(before, after, 0);
    assertEquals(55, facts(repeated).postings());
    assertEquals(5, facts(repeated).representatives());
  }

  @Test
  void showsEachTextSpanOnceWithTheSmallestPosting() {
    List<ClusterPart> parts = new ArrayList<>();
    parts.add(contact("a", "t2", "+12025550101", true));
    parts.add(contact("b", "t2", "+12025550101", true));
    parts.add(contact("b", "t1", "+12025550101", true));

    assertEquals(
        List.of(
            new TextSpan("a", "t2", "body", 5, 17, "raw"),
            new TextSpan("b", "t1", "body", 5, 17, "raw")),
        facts(parts).hidden());
  }

  @Test
  void showsTwentyTextSpansAtMost() {
    List<ClusterPart> parts = new ArrayList<>();
    for (int i = 10; i < 50; i++) {
      parts.add(contact("p" + i, "t" + i, "+12025550101", true));
    }

    ClusterFacts facts = facts(parts);

    assertEquals(20, facts.hidden().size());
    assertEquals("p29", facts.hidden().get(19).postingId());
    assertEquals(40, facts.hiddenTexts());
  }

  @Test
  void postingWithMoreContactsThanItKeepsCountsThemAll() {
    List<ClusterPart> parts = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      parts.add(contact("p", "t", "+120255" + (10_000 + i), false));
    }

    assertEquals(1_000, facts(parts).contacts());
  }

  @Test
  void webAddressesAreNoSecondContact() {
    List<ClusterPart> parts =
        List.of(
            part("p", "phone", "+12025550101", false, "t"),
            part("p", "url", "https://a.example", false, "t"),
            part("p", "url", "https://b.example", false, "t"));

    assertEquals(3, facts(parts).contacts());
    assertEquals(1, facts(parts).contactsOfOneKind());
  }

  @Test
  void wordingIsFollowedByTemplateWhereThereIsOne() {
    List<ClusterPart> parts = new ArrayList<>();
    parts.addAll(ad("a", "a", "t1", "Leeds", "Ola", "+12025550101", false));
    parts.addAll(ad("b", "b", "t2", "York", "Ola", "+12025550101", false));
    parts.addAll(ad("c", "c", "t3", " york ", "Ola", "+12025550101", false));
    parts.add(part("a", "template", "m", false, null));
    parts.add(part("b", "template", "m", false, null));
    parts.sort(Comparator.comparing(ClusterPart::postingId));

    assertEquals(2, facts(parts).places());
    assertEquals(2, facts(parts).placesOfOneText());
    assertEquals(3, facts(parts).daysOfThatText());
  }

  /** Five ads under two templates, with two phones, three places and three names. */
  private static List<ClusterPart> network() {
    List<ClusterPart> parts = new ArrayList<>();
    parts.addAll(ad("a", "a", "t1", "Leeds", "Ola", "+12025550101", true));
    parts.addAll(ad("b", "b", "t2", "York", "Mia", "+12025550101", false));
    parts.addAll(ad("c", "c", "t3", "Hull", "Eva", "+12025550102", true));
    parts.addAll(ad("d", "d", "t4", "York", "Mia", "+12025550102", false));
    parts.addAll(ad("e", "e", "t5", "York", "Eva", "+12025550102", false));
    for (String posting : List.of("a", "b", "c")) {
      parts.add(part(posting, "template", "m", false, null));
    }
    for (String posting : List.of("d", "e")) {
      parts.add(part(posting, "template", "n", false, null));
    }
    parts.sort(Comparator.comparing(ClusterPart::postingId));
    return parts;
  }

  private static List<ClusterPart> ad(
      String posting,
      String sameAs,
      String text,
      String place,
      String name,
      String phone,
      boolean hidden) {
    return List.of(
        new ClusterPart(
            "c", posting, "posting", sameAs, false, null, null, null, null, null, "s", place, null,
            MONDAY, THURSDAY),
        part(posting, "text", text, false, null),
        part(posting, "name", name, false, text),
        contact(posting, text, phone, hidden));
  }

  private static ClusterPart contact(String posting, String text, String phone, boolean hidden) {
    return part(posting, "phone", phone, hidden, text);
  }

  private static ClusterPart part(
      String posting, String what, String value, boolean hidden, @Nullable String text) {
    return new ClusterPart(
        "c", posting, what, value, hidden, text, "body", 5, 17, "raw", null, null, null, null,
        null);
  }

  private static ClusterFacts facts(List<ClusterPart> parts) {
    ClusterFactsBuilder builder = new ClusterFactsBuilder("c");
    parts.forEach(builder::add);
    return builder.build();
  }
}
