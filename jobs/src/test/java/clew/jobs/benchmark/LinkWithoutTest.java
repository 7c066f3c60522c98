package clew.jobs.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.Evidence;
import clew.models.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinkWithoutTest {
  private static final Evidence PHONE = new Evidence("phone", "+12025550101", 1, 16);
  private static final Evidence PLACE = new Evidence("place", "", 0, -2);

  private static Link link(String decision) {
    return new Link("a", "b", List.of(PHONE, PLACE), -10, 4, decision, "as it was");
  }

  @Test
  void linkThatLosesItsEvidenceNoLongerJoins() {
    Link left = LinkWithout.evidence(link("joined"), "phone");

    assertEquals(List.of(PLACE), left.evidence());
    assertEquals(-12, left.bits());
    assertEquals("too_weak", left.decision());
  }

  @Test
  void linkThatLosesWhatSpokeAgainstItJoinsBetter() {
    assertEquals(6, LinkWithout.evidence(link("joined"), "place").bits());
  }

  @Test
  void linkThatClusteringHeldBackIsDecidedAgain() {
    Link again = LinkWithout.evidence(link("held_back"), "(nothing)");

    assertEquals(4, again.bits());
    assertEquals("joined", again.decision());
  }
}
