package clew.pipeline.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.ClusterFacts;
import clew.models.ScorePart;
import clew.models.ScoredCluster;
import clew.models.catalogue.IndicatorCatalogue;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ScorecardTest {
  private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.shipped();
  private static final long SEED = 7;

  private final Scorecard scorecard = new Scorecard(CATALOGUE.in("tested"));

  @Test
  void oneOrdinaryAdScoresNothing() {
    ScoredCluster scored = score(Facts.ordinary());

    assertEquals(0, scored.leadPriority());
    assertEquals(List.of(), scored.parts());
    assertEquals("unknown", scored.explanationClass());
  }

  @Test
  void pointsAreThoseOfTheCatalogue() {
    ScoredCluster scored =
        score(
            Facts.ordinary()
                .ads(8, 8)
                .with(f -> f.places = 2)
                .with(f -> f.people = 4)
                .with(f -> f.phones = 2)
                .with(f -> f.styles = 1)
                .with(f -> f.voices = 6)
                .with(f -> f.names = 4)
                .with(f -> f.hidden = 2));

    // shared_management: places .5, people 1, contacts .5: (.5*1 + .5*.5 + 1*.5) / 6 of 35
    // template_family: 6 voices are all of 15
    // obscured_contact: log(2 / .5) / log(8 / .5) = .5, in 2 of 8 texts, of 15
    // several_people: log(4 / 2) / log(8 / 2) = .5 of 10
    List<Double> expected = List.of(7.2916667, 15.0, 1.875, 5.0);
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), scored.parts().get(i).points(), 1e-6);
    }
    assertEquals(29.1666667, scored.leadPriority(), 1e-6);
    assertEquals(29.1666667 - 22.2916667, scored.leadPriorityLow(), 1e-6);
    assertEquals(29.1666667, scored.leadPriorityHigh(), 1e-6);
  }

  @Test
  void networksOutrankWhatHasAnOrdinaryExplanation() {
    double network = priority(Facts.network());

    assertTrue(network > priority(Facts.venue()) + 5);
    assertTrue(network > priority(Facts.spam()) + 20);
    assertTrue(network > priority(Facts.independent()) + 20);
  }

  @Test
  void explanationsAreTold() {
    assertEquals("lead", score(Facts.network()).explanationClass());
    assertEquals("venue", score(Facts.venue()).explanationClass());
    assertEquals("spam", score(Facts.spam()).explanationClass());
    assertEquals("touring_independent", score(Facts.independent()).explanationClass());
    assertEquals(
        "agency",
        score(
                Facts.ordinary()
                    .ads(6, 4)
                    .with(f -> f.places = 2)
                    .with(f -> f.people = 3)
                    .with(f -> f.styles = 1)
                    .with(f -> f.voices = 3)
                    .with(f -> f.names = 3))
            .explanationClass());
    assertEquals("unknown", score(Facts.ordinary().ads(3, 2)).explanationClass());
  }

  @Test
  void manyPlacesOverALongTimeAreNoSpam() {
    assertEquals("spam", score(Facts.spam().wide(10, 20)).explanationClass());
    assertEquals("unknown", score(Facts.spam().wide(10, 21)).explanationClass());
  }

  @Test
  void repeatsAddNothing() {
    Facts once = Facts.network();

    assertEquals(priority(once), priority(once.ads(24_000, 12)));
  }

  @Test
  void partsAddUpAndStayInRange() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      ScoredCluster scored = score(some(random));
      double sum = scored.parts().stream().mapToDouble(ScorePart::points).sum();

      assertEquals(sum, scored.leadPriority(), 1e-9, () -> "seed " + SEED);
      assertTrue(scored.leadPriority() >= 0 && scored.leadPriority() <= 75);
      assertTrue(scored.leadPriorityLow() <= scored.leadPriorityHigh());
      assertTrue(scored.leadPriorityHigh() <= scored.leadPriority());
      assertTrue(scored.leadPriorityLow() >= 0);
    }
  }

  @Test
  void moreOfWhatCountsNeverLowersThePriority() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      Facts facts = some(random);
      double before = priority(facts);

      assertTrue(priority(facts.with(f -> f.places++)) >= before);
      assertTrue(priority(facts.with(f -> f.people++)) >= before);
      assertTrue(priority(facts.with(f -> f.phones++)) >= before);
      assertTrue(priority(facts.with(f -> f.styles++)) >= before);
      assertTrue(priority(facts.with(f -> f.names++)) >= before);
    }
  }

  @Test
  void strictProfileCountsTextSpansOnly() {
    ScoredCluster scored =
        new Scorecard(CATALOGUE.in("strict"))
            .score(Facts.network().with(f -> f.hidden = 12).facts());

    assertEquals(15, scored.leadPriority());
    assertEquals(0, scored.leadPriorityLow());
    assertEquals(15, scored.leadPriorityHigh());
  }

  @Test
  void sentencesSayCounts() {
    List<String> sentences =
        score(Facts.network()).parts().stream().map(ScorePart::explanation).toList();

    assertEquals(
        List.of(
            "24 postings in one cluster differ: 3 templates, 3 places, 5 names, up to 3 contacts of"
                + " one kind; 3 contacts are shared by postings that differ.",
            "3 near-duplicate texts of one template stand for as many names or posters.",
            "A contact is written so that it is hard to read in 4 of 12 distinct texts that carry"
                + " one.",
            "3 names stand with one contact."),
        sentences);
    assertFalse(sentences.toString().contains("null"));
  }

  private static Facts some(Random random) {
    long texts = 1L + random.nextInt(20);
    return Facts.ordinary()
        .ads(texts * 3, texts)
        .with(f -> f.places = random.nextInt(10))
        .with(f -> f.people = random.nextInt(10))
        .with(f -> f.phones = random.nextInt(6))
        .with(f -> f.styles = random.nextInt(6))
        .with(f -> f.voices = random.nextInt(8))
        .with(f -> f.names = random.nextInt(10))
        .with(f -> f.hidden = random.nextInt((int) texts + 1));
  }

  private double priority(Facts facts) {
    return score(facts).leadPriority();
  }

  private ScoredCluster score(Facts facts) {
    ClusterFacts made = facts.facts();
    return scorecard.score(made);
  }
}
