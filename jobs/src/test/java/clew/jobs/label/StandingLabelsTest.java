package clew.jobs.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import clew.models.AnalystLabel;
import clew.models.GivenLabel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class StandingLabelsTest {
  private static final Instant MONDAY = Instant.parse("2024-04-01T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-04-02T08:00:00Z");

  private static GivenLabel given(
      String target, String label, int strength, String by, Instant at, String... ads) {
    return new GivenLabel(
        "cluster", target, List.of(ads), label, strength, by, at, null, "2024-04-01-001");
  }

  @Test
  void standsWithTheClusterThatMostOfItsAdsAreIn() {
    StandingLabels labels =
        new StandingLabels(List.of(given("c1", "venue", 4, "ann", MONDAY, "p1", "p2", "p3")));

    AnalystLabel now = labels.in(Map.of("p1", "c7", "p2", "c8", "p3", "c8", "p9", "c7")).get(0);

    assertEquals(Set.of("p1", "p2", "p3"), labels.ads());
    assertEquals("c8", now.clusterId());
    assertEquals("c1", now.target());
    assertEquals(3, now.ads());
    assertEquals(2, now.adsHere());
  }

  @Test
  void standsWithTheFirstByIdWhereTwoHaveAsMany() {
    StandingLabels labels =
        new StandingLabels(List.of(given("c1", "venue", 4, "ann", MONDAY, "p1", "p2")));

    assertEquals("c3", labels.in(Map.of("p1", "c5", "p2", "c3")).get(0).clusterId());
  }

  @Test
  void standsWithNoneWhereItsAdsAreGone() {
    StandingLabels labels =
        new StandingLabels(List.of(given("c1", "venue", 4, "ann", MONDAY, "p1")));

    assertNull(labels.in(Map.of("p2", "c1")).get(0).clusterId());
  }

  @Test
  void tellsWhatAPersonHasSaidLast() {
    StandingLabels labels =
        new StandingLabels(
            List.of(
                given("c1", "spam", 2, "ann", MONDAY, "p1"),
                given("c1", "lead", 5, "ann", TUESDAY, "p1"),
                given("c1", "scam", 1, "ben", MONDAY, "p1")));

    Set<String> latest =
        labels.in(Map.of("p1", "c1")).stream()
            .filter(AnalystLabel::latest)
            .map(label -> label.labelledBy() + " " + label.label())
            .collect(Collectors.toSet());

    assertEquals(Set.of("ann lead", "ben scam"), latest);
  }

  @Test
  void scoresWhatTheRunMakesOfLabelledClusters() {
    List<AnalystLabel> labels =
        new StandingLabels(
                List.of(
                    given("c1", "lead", 5, "ann", MONDAY, "p1"),
                    given("c2", "lead", 3, "ann", MONDAY, "p2"),
                    given("c3", "venue", 4, "ann", MONDAY, "p3"),
                    given("c3", "lead", 2, "ben", MONDAY, "p3"),
                    given("c4", "independent", 4, "ann", MONDAY, "p4"),
                    given("c5", "spam", 3, "ann", MONDAY, "p5"),
                    given("c5", "scam", 3, "ben", MONDAY, "p5"),
                    given("c6", "spam", 3, "ben", MONDAY, "gone")))
            .in(Map.of("p1", "c1", "p2", "c2", "p3", "c3", "p4", "c4", "p5", "c5"));

    LabelScores scores =
        LabelScores.of(
            labels,
            Map.of(
                "c1", new LabelScores.Made(40, "lead"),
                "c2", new LabelScores.Made(10, "unknown"),
                "c3", new LabelScores.Made(20, "venue"),
                "c4", new LabelScores.Made(10, "touring_independent"),
                "c5", new LabelScores.Made(1, "spam")));

    assertEquals(7, scores.labels());
    assertEquals(5, scores.clusters());
    assertEquals(1, scores.disputed());
    // Of four pairs: 40 above 20 and above 10, 10 below 20, and as high as 10.
    assertEquals(2.5 / 4, scores.leadAboveOthers());
    assertEquals(
        List.of(
            new LabelScores.OfLabel("independent", 1, 10, 1),
            new LabelScores.OfLabel("lead", 2, 25, 1),
            new LabelScores.OfLabel("venue", 1, 20, 1)),
        scores.byLabel());
  }
}
