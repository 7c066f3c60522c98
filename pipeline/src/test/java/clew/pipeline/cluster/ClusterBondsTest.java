package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clew.models.Bond;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ClusterBondsTest {
  @Test
  void linkBetweenTwoTrianglesIsTheirBridge() {
    List<Bond> bonds =
        List.of(
            bond("a", "b", 9),
            bond("b", "c", 9),
            bond("a", "c", 1),
            bond("c", "d", 4),
            bond("d", "e", 9),
            bond("e", "f", 9),
            bond("d", "f", 9));

    ClusterBonds cluster = new ClusterBonds(bonds);

    assertEquals(List.of(new ClusterBonds.Bridge(bond("c", "d", 4), 3, 3)), cluster.bridges());
    // a and c hold by b, too: the link of one bit is not where the cluster would fall apart.
    assertEquals(bond("c", "d", 4), cluster.weakest());
  }

  @Test
  void chainHasABridgeAtEveryLinkTheWeakestFirst() {
    ClusterBonds chain =
        new ClusterBonds(List.of(bond("a", "b", 3), bond("b", "c", 2), bond("c", "d", 5)));

    assertEquals(
        List.of(
            new ClusterBonds.Bridge(bond("b", "c", 2), 2, 2),
            new ClusterBonds.Bridge(bond("a", "b", 3), 1, 3),
            new ClusterBonds.Bridge(bond("c", "d", 5), 3, 1)),
        chain.bridges());
    assertEquals(3, chain.bridgeCount());
  }

  @Test
  void ringHasNoBridgeAndFallsApartAtItsSecondWeakestLink() {
    ClusterBonds ring =
        new ClusterBonds(
            List.of(bond("a", "b", 1), bond("b", "c", 2), bond("c", "d", 3), bond("a", "d", 4)));

    assertEquals(List.of(), ring.bridges());
    assertEquals(bond("b", "c", 2), ring.weakest());
  }

  @Test
  void clusterWithoutLinksHasNoWeakestBond() {
    assertThrows(IllegalStateException.class, () -> new ClusterBonds(List.of()).weakest());
  }

  @Test
  void partsCountPostingsThatNothingLinks() {
    assertEquals(
        List.of(2, 1), ClusterBonds.parts(List.of("a", "b", "c"), List.of(bond("a", "c", 1))));
  }

  @Test
  void bridgesAreTheLinksWhoseLossMakesOnePartMore() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      List<Bond> bonds = randomBonds(random);
      Set<String> nodes = new TreeSet<>();
      bonds.forEach(bond -> nodes.addAll(List.of(bond.leftId(), bond.rightId())));
      int whole = ClusterBonds.parts(nodes, bonds).size();
      Set<Bond> expected = new java.util.HashSet<>();
      for (Bond bond : bonds) {
        if (ClusterBonds.parts(nodes, without(bonds, bond)).size() > whole) {
          expected.add(bond);
        }
      }
      Set<Bond> found = new java.util.HashSet<>();
      new ClusterBonds(bonds).bridges().forEach(bridge -> found.add(bridge.bond()));
      assertEquals(expected, found, "round " + round + " of seed 11");
    }
  }

  private static List<Bond> randomBonds(Random random) {
    List<Bond> bonds = new ArrayList<>();
    int nodes = 2 + random.nextInt(9);
    for (int left = 0; left < nodes; left++) {
      for (int right = left + 1; right < nodes; right++) {
        if (random.nextInt(10) < 3) {
          bonds.add(bond("n" + left, "n" + right, random.nextInt(5)));
        }
      }
    }
    if (bonds.isEmpty()) {
      bonds.add(bond("n0", "n1", 1));
    }
    Collections.shuffle(bonds, random);
    return bonds;
  }

  private static List<Bond> without(Collection<Bond> bonds, Bond one) {
    List<Bond> others = new ArrayList<>(bonds);
    others.remove(one);
    return others;
  }

  private static Bond bond(String left, String right, double bits) {
    return new Bond("c", left, right, bits);
  }
}
