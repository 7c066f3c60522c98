package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.Evidence;
import clew.models.Link;
import clew.pipeline.table.IdNumbers;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LinksTogetherTest {
  private static final double STRONG = 8;
  private static final IdNumbers INDEX = IdNumbers.of(List.of("a", "b", "c", "d", "e").stream());

  /** By one phone; by one email; by two kinds, of which one is strong. */
  private static final List<Link> FIRST =
      List.of(
          link("b", "c", one("phone", "5550101", 6)),
          link("a", "b", one("email", "x", 9), one("place", "p", 3)),
          link("a", "c", one("email", "x", 9), one("text", "t", 4), one("handle", "h", 2)));

  /**
   * By a text alone; too few bits; by a phone and the same phone again; by an email and a phone.
   */
  private static final List<Link> SECOND =
      List.of(
          link("d", "e", one("text", "t", 20), one("phone", "5550102", .5)),
          new Link("b", "e", List.of(one("email", "x", 9)), -9, 0, "too_weak", "too few"),
          link("c", "d", one("phone", "5550100", 4), one("phone", "5550101", 4)),
          link("c", "e", one("email", "x", 8), one("phone", "5550101", 4)));

  @Test
  void linksOfAllPartitionsAreInTheOrderOfTheirEnds() {
    JoiningLinks links = together(part(FIRST), part(SECOND)).links();

    assertEquals(List.of("0-1", "0-2", "1-2", "2-3", "2-4", "3-4"), JoiningLink.ends(links));
    assertEquals("1 3 1 1 2 1", told(links, links::kinds));
    assertEquals("1 1 0 0 1 1", told(links, links::strongKinds));
    // email x, phone 5550100, phone 5550101: in the order of their names.
    assertEquals("0 -1 2 1 -1 -1", told(links, links::onlyValue));
    assertEquals(12, links.bits(0));
  }

  @Test
  void valueIsCarriedByTheNodesOfAllLinksThatItIsWorthSomethingIn() {
    Carriers carriers = together(part(FIRST), part(SECOND)).carriers();

    assertEquals(3, carriers.values());
    assertEquals("0 1 2 4", nodes(carriers, 0));
    assertEquals("2 3", nodes(carriers, 1));
    assertEquals("1 2 3 4", nodes(carriers, 2));
    assertArrayEquals(new int[] {0, 2, 1}, carriers.mostFirst());
  }

  @Test
  void orderOfPartitionsAndLinksDoesNotMatter() {
    LinksTogether one = together(part(FIRST), part(SECOND));
    LinksTogether other =
        together(part(SECOND.subList(2, 4)), part(SECOND.subList(0, 2)), part(FIRST));

    assertEquals(JoiningLink.ends(one.links()), JoiningLink.ends(other.links()));
    assertEquals(
        told(one.links(), one.links()::onlyValue), told(other.links(), other.links()::onlyValue));
    for (int value = 0; value < 3; value++) {
      assertEquals(nodes(one.carriers(), value), nodes(other.carriers(), value));
    }
  }

  @Test
  void manyValuesKeepTheirNumbers() {
    ValueNumbers numbers = new ValueNumbers();
    for (int value = 0; value < 10_000; value++) {
      assertEquals(value, numbers.number(ValueNumbers.hash(value % 2, "v" + value / 2)));
    }
    long[] hashes = numbers.hashes();
    assertEquals(10_000, hashes.length);
    for (int value = 0; value < hashes.length; value++) {
      assertEquals(value, numbers.number(hashes[value]));
    }
  }

  private static LinksTogether together(PartLinks... parts) {
    return new LinksTogether(INDEX.size(), new ArrayDeque<>(List.of(parts)));
  }

  private static PartLinks part(List<Link> links) {
    return PartLinks.of(List.of(ClusterPostings.block(links.iterator(), INDEX)).iterator(), STRONG);
  }

  private static Evidence one(String kind, String value, double bits) {
    return new Evidence(kind, value, 1, bits);
  }

  private static Link link(String left, String right, Evidence... evidence) {
    double bits = 0;
    for (Evidence one : evidence) {
      bits += one.bits();
    }
    return new Link(left, right, List.of(evidence), 0, bits, "joined", "enough");
  }

  private static String told(JoiningLinks links, IntUnaryOperator of) {
    return String.join(
        " ", IntStream.range(0, links.size()).map(of).mapToObj(String::valueOf).toList());
  }

  private static String nodes(Carriers carriers, int value) {
    return String.join(
        " ",
        IntStream.range(0, carriers.count(value))
            .mapToObj(at -> String.valueOf(carriers.node(value, at)))
            .toList());
  }
}
