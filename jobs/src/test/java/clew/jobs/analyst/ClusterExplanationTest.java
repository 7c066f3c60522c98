package clew.jobs.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.AnalystLabel;
import clew.models.Cluster;
import clew.models.IndicatorFiring;
import clew.models.catalogue.Indicator;
import clew.models.catalogue.IndicatorCatalogue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClusterExplanationTest {
  private static final Cluster CLUSTER =
      new Cluster("c", 2, 1, 0, 1, 1, null, null, 5, 0, 5, "unknown", 1, 1L, 1, "a", "b", 4.0);

  private static final List<Indicator> LOOKED_FOR =
      IndicatorCatalogue.shipped().indicators().stream()
          .filter(one -> List.of("several_people", "obscured_contact").contains(one.id()))
          .toList();

  private static final IndicatorFiring FIRED =
      new IndicatorFiring(
          "c", null, null, "several_people", "B", "plus", 5, null, null, null, null, "3 names.");

  @Test
  void tellsWhatWasLookedForAndNotFoundBesideWhatAddsUp() {
    ClusterExplanation told =
        ClusterExplanation.of(
            CLUSTER, List.of(FIRED), List.of(), List.of(), List.of(), List.of(), LOOKED_FOR);

    assertEquals(
        List.of("several_people 5.0", "obscured_contact 0.0"),
        told.parts().stream().map(part -> part.indicatorId() + " " + part.points()).toList());
    assertTrue(
        told.parts().get(1).explanation().startsWith("Looked for, and not found: contacts"),
        told.parts().get(1).explanation());
  }

  @Test
  void tellsWhatAnalystsMadeOfIt() {
    AnalystLabel label =
        new AnalystLabel(
            "l",
            "c",
            "cluster",
            "c",
            2,
            2,
            "venue",
            4,
            "ann",
            Instant.parse("2024-04-01T08:00:00Z"),
            "one address",
            true,
            "2024-04-01-001");

    ClusterExplanation told =
        ClusterExplanation.of(
            CLUSTER, List.of(FIRED), List.of(), List.of(), List.of(), List.of(label), List.of());

    assertTrue(
        told.outcome()
            .text()
            .contains("Labelled venue (4 of 5) by ann, 2024-04-01T08:00:00Z: one address"),
        told.outcome().text());
  }
}
