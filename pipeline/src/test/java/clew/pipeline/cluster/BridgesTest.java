package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BridgesTest {
  private static final double HALF = .5;

  @Test
  void oneValueOfFewDoesNotJoinTwoGroups() {
    List<JoiningLink> links = new ArrayList<>(twoTriangles());
    links.add(byOne(2, 3, "email\nx"));

    Bridges bridges = bridges(6, links);

    assertArrayEquals(new long[] {JoiningLinks.ends(2, 3)}, bridges.refused());
    assertEquals(6, bridges.kept().size());
  }

  @Test
  void twoKindsJoinTwoGroups() {
    List<JoiningLink> links = new ArrayList<>(twoTriangles());
    links.add(byTwo(2, 3));

    assertEquals(0, bridges(6, links).refused().length);
  }

  @Test
  void oneValueThatMostOfAGroupCarriesJoinsIt() {
    List<JoiningLink> links = new ArrayList<>(twoTriangles());
    // Nodes 1 and 2 of the first triangle carry it: two of three.
    links.add(byOne(1, 3, "phone\np"));
    links.add(byOne(2, 3, "phone\np"));

    assertEquals(0, bridges(6, links).refused().length);
  }

  @Test
  void oneValueJoinsPostingsThatNothingElseHolds() {
    List<JoiningLink> links =
        List.of(byOne(0, 1, "phone\np"), byOne(1, 2, "phone\np"), byOne(0, 2, "phone\np"));

    assertEquals(3, bridges(3, links).kept().size());
  }

  @Test
  void aPlaceAloneJoinsNothing() {
    JoiningLink weak = new JoiningLink(0, 1, 3, 0, 0, null);

    assertArrayEquals(new long[] {JoiningLinks.ends(0, 1)}, bridges(2, List.of(weak)).refused());
  }

  @Test
  void orderOfLinksDoesNotMatter() {
    List<JoiningLink> links = new ArrayList<>(twoTriangles());
    links.add(byOne(2, 3, "email\nx"));
    links.add(byOne(0, 6, "phone\np"));
    links.add(byOne(1, 6, "phone\np"));
    List<String> expected = JoiningLink.ends(bridges(7, links).kept());
    // One of three carries x, and one of one p, of each group: 6 joins, 3 does not.
    assertEquals(List.of("0-1", "0-2", "0-6", "1-2", "1-6", "3-4", "3-5", "4-5"), expected);
    Random random = new Random(3);

    for (int i = 0; i < 20; i++) {
      Collections.shuffle(links, random);
      assertEquals(expected, JoiningLink.ends(bridges(7, links).kept()));
    }
  }

  @Test
  void clustersLinkedByTwoStrongKindsAreOneAgain() {
    JoiningLink strong = new JoiningLink(2, 3, 12, 2, 2, null);

    assertArrayEquals(
        new int[] {0, 0, 0, 0, 0, 0}, rejoined(new int[] {0, 0, 0, 3, 3, 3}, List.of(strong)));
  }

  @Test
  void clusterThatIsMostlyLinkedToAnotherIsJoinedToIt() {
    List<JoiningLink> links = List.of(byOne(0, 3, "phone\np"), byOne(1, 4, "phone\np"));

    // Two of two on one side, two of four on the other.
    assertArrayEquals(
        new int[] {0, 0, 0, 0, 0, 0},
        rejoined(new int[] {0, 0, 2, 2, 2, 2}, List.of(byOne(0, 3, "p\np"), byOne(1, 4, "p\np"))));
    // Two of three and two of three.
    assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0}, rejoined(new int[] {0, 0, 0, 3, 3, 3}, links));
  }

  @Test
  void oneLinkBetweenTwoGroupsIsNoBond() {
    int[] labels = {0, 0, 0, 3, 3, 3};

    assertArrayEquals(labels, rejoined(labels, List.of(byOne(2, 3, "phone\np"))));
  }

  private static int[] rejoined(int[] labels, List<JoiningLink> links) {
    return Rejoining.of(labels, JoiningLink.columns(links));
  }

  /** Nodes carry a value where it joins a link of theirs. */
  private static Bridges bridges(int nodes, List<JoiningLink> links) {
    List<String> values = JoiningLink.values(links);
    LongSet carried = new LongSet();
    for (JoiningLink link : links) {
      if (link.onlyValue() != null) {
        long value = values.indexOf(link.onlyValue());
        carried.add(value << 32 | link.left());
        carried.add(value << 32 | link.right());
      }
    }
    return new Bridges(
        nodes,
        JoiningLink.columns(links).ordered(nodes),
        new Carriers(values.size(), carried.distinct()),
        HALF);
  }

  private static List<JoiningLink> twoTriangles() {
    return List.of(byTwo(0, 1), byTwo(0, 2), byTwo(1, 2), byTwo(3, 4), byTwo(3, 5), byTwo(4, 5));
  }

  private static JoiningLink byTwo(int left, int right) {
    return new JoiningLink(left, right, 12, 2, 2, null);
  }

  private static JoiningLink byOne(int left, int right, String value) {
    return new JoiningLink(left, right, 6, 1, 1, value);
  }
}
