package clew.jobs.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Between a and e there are two ways: a-b-e, whose weakest link has 2 bits, and a-c-d-e and
 * a-c-f-d-e, whose weakest has 5.
 */
final class ChainTest {
  private static final List<Link> LINKS =
      List.of(
          link("a", "b", 9),
          link("b", "e", 2),
          link("a", "c", 5),
          link("c", "d", 6),
          link("c", "f", 7),
          link("d", "f", 7),
          link("d", "e", 8),
          link("x", "y", 9));

  @Test
  void theChainWithTheStrongestWeakestLinkIsTold() {
    assertEquals(List.of("a-c", "c-d", "d-e"), between("a", "e"));
  }

  @Test
  void itRunsFromTheFirstToTheOther() {
    assertEquals(List.of("d-e", "c-d", "a-c"), between("e", "a"));
  }

  @Test
  void whatNoLinksJoinHasNone() {
    assertEquals(List.of(), between("a", "x"));
    assertEquals(List.of(), between("a", "nowhere"));
  }

  private static List<String> between(String one, String other) {
    return Chain.between(one, other, LINKS).stream()
        .map(link -> link.leftId() + "-" + link.rightId())
        .toList();
  }

  private static Link link(String left, String right, double bits) {
    return new Link(left, right, List.of(), -7, bits, "joined", "");
  }
}
