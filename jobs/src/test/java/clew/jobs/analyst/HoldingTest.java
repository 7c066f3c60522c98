package clew.jobs.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.Evidence;
import clew.models.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HoldingTest {
  private static final Evidence PHONE = new Evidence("phone", "p", 1, 12);
  private static final Evidence TEXT = new Evidence("text", "t", 1, 9);

  // a and b share phone and text, b and c the phone alone; prior -7
  private static final List<Link> LINKS =
      List.of(link("a", "b", 14, PHONE, TEXT), link("b", "c", 5, PHONE));

  private final Holding holding = Holding.of("x", List.of("a", "b", "c"), LINKS);

  @Test
  void kindsTellOnHowManyLinksTheySpeak() {
    assertEquals(
        List.of(new Holding.OfKind("phone", 2, 24), new Holding.OfKind("text", 1, 9)),
        holding.evidence());
  }

  @Test
  void valueThatALinkCannotDoWithoutSplits() {
    // Without the phone a-b keeps 14 - 12 = 2 bits, b-c loses all.
    assertEquals(
        List.of(new Holding.Without("phone", "p", null, 2, List.of(2, 1))), holding.without());
  }

  @Test
  void bridgesTellTheirSides() {
    assertEquals(
        List.of(new Holding.Bridge("b", "c", 5, 2, 1), new Holding.Bridge("a", "b", 14, 1, 2)),
        holding.bridges());
  }

  @Test
  void lonelyPostingIsHeldByNothing() {
    assertEquals(
        new Holding(List.of(), List.of(), List.of()), Holding.of("x", List.of("a"), List.of()));
  }

  private static Link link(String left, String right, double bits, Evidence... evidence) {
    return new Link(left, right, List.of(evidence), -7, bits, "joined", "enough");
  }
}
