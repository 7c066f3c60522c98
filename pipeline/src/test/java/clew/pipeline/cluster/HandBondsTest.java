package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.Bond;
import clew.models.WeakestBond;
import clew.pipeline.table.IdNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By the same graphs told by ids, of which {@link ClusterBondsTest} has hand-worked ones. */
final class HandBondsTest {
  private static final int NODES = 24;
  private static final int HANDS = 3;

  @Test
  void eachHandIsMeasuredByItsOwnLinks() {
    IdNumbers index =
        IdNumbers.of(IntStream.range(0, NODES).mapToObj(node -> String.format("n%02d", node)));
    int[] labels = IntStream.range(0, NODES).map(node -> node % HANDS).toArray();
    ClusterNames names = new ClusterNames(new int[] {0, 1, 2}, new String[] {"a", "b", "c"});
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      JoiningLinks links = new JoiningLinks(0);
      List<List<Bond>> bonds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (int left = 0; left < NODES; left++) {
        for (int right = left + 1; right < NODES; right++) {
          if (random.nextInt(7) == 0) {
            double bits = random.nextInt(5);
            // Of no kind that counts: may not join two groups, and holds one together all the same.
            int kinds = random.nextInt(2);
            links.add(JoiningLinks.ends(left, right), bits, kinds, 0, JoiningLinks.NO_VALUE);
            if (labels[left] == labels[right]) {
              String name = names.of(labels[left]);
              bonds.get(labels[left]).add(new Bond(name, index.id(left), index.id(right), bits));
            }
          }
        }
      }
      HandBonds hands =
          new HandBonds(labels, new Bridges(NODES, links, new Carriers(0, new long[0]), .5));

      for (int hand = 0; hand < HANDS; hand++) {
        Optional<WeakestBond> expected =
            bonds.get(hand).isEmpty() ? Optional.empty() : Optional.of(told(bonds.get(hand)));
        assertEquals(expected, hands.of(hand, names, index));
      }
      assertEquals(Optional.empty(), hands.of(HANDS, names, index), "no hand's smallest node");
    }
  }

  private static WeakestBond told(List<Bond> bonds) {
    ClusterBonds all = new ClusterBonds(bonds);
    Bond weakest = all.weakest();
    return new WeakestBond(
        weakest.clusterId(),
        bonds.size(),
        all.bridges().size(),
        weakest.leftId(),
        weakest.rightId(),
        weakest.bits());
  }
}
