package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class UnionFindTest {
  @Test
  void everybodyIsAloneAtFirst() {
    assertArrayEquals(new int[][] {{0}, {1}, {2}}, new UnionFind(3).components());
    assertArrayEquals(new int[][] {}, new UnionFind(0).components());
  }

  @Test
  void smallestMemberStandsForAll() {
    UnionFind sets = new UnionFind(6);
    assertTrue(sets.union(5, 3));
    assertTrue(sets.union(4, 5));
    assertFalse(sets.union(3, 4));
    assertTrue(sets.union(0, 2));
    assertEquals(3, sets.find(4));
    assertArrayEquals(new int[] {0, 1, 0, 3, 3, 3}, sets.representatives());
    assertArrayEquals(new int[][] {{0, 2}, {1}, {3, 4, 5}}, sets.components());
  }

  @Test
  void longChainsEnd() {
    int size = 1_000_000;
    UnionFind sets = new UnionFind(size);
    for (int i = size - 1; i > 0; i--) {
      sets.union(i, i - 1);
    }
    assertEquals(0, sets.find(size - 1));
    assertEquals(1, sets.components().length);
  }

  @Test
  void agreesWithRelabellingEverything() {
    Random random = new Random(1);
    for (int trial = 0; trial < 200; trial++) {
      int size = 1 + random.nextInt(30);
      UnionFind sets = new UnionFind(size);
      int[] labels = new UnionFind(size).representatives();
      for (int union = random.nextInt(40); union > 0; union--) {
        int left = random.nextInt(size);
        int right = random.nextInt(size);
        int low = Math.min(labels[left], labels[right]);
        int high = Math.max(labels[left], labels[right]);
        assertEquals(low != high, sets.union(left, right));
        for (int i = 0; i < size; i++) {
          labels[i] = labels[i] == high ? low : labels[i];
        }
      }
      assertArrayEquals(labels, sets.representatives());
    }
  }
}
