package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class LargeComponentsTest {
  @Test
  void componentThatIsSmallEnoughStaysWhole() {
    Edges edges = ringOfCliques(3, 4);

    assertArrayEquals(new int[12], parts(12, 12, edges));
  }

  @Test
  void cliquesInARingBecomePartsThatHoldWholeCliques() {
    int cliques = 20;
    int size = 6;
    Edges edges = ringOfCliques(cliques, size);

    int[] parts = parts(30, 120, edges);

    Map<Integer, Integer> sizes = new TreeMap<>();
    for (int node = 0; node < parts.length; node++) {
      sizes.merge(parts[node], 1, Integer::sum);
      assertEquals(parts[node - node % size], parts[node], "node " + node + " left its clique");
      assertTrue(parts[node] <= node);
    }
    assertTrue(sizes.values().stream().allMatch(nodes -> nodes <= 30), sizes.toString());
  }

  @Test
  void sameGraphGivesSameParts() {
    Edges edges = ringOfCliques(40, 5);
    int[] once = parts(20, 200, edges);

    assertArrayEquals(once, parts(20, 200, edges));
    assertEquals(0, Arrays.stream(once).min().orElse(-1));
  }

  private static int[] parts(int most, int nodes, Edges edges) {
    return new LargeComponents(most)
        .parts(
            nodes,
            edges.list().stream().mapToInt(Edges.Edge::from).toArray(),
            edges.list().stream().mapToInt(Edges.Edge::to).toArray(),
            edges.list().stream().mapToDouble(Edges.Edge::weight).toArray());
  }

  private static Edges ringOfCliques(int cliques, int size) {
    Edges edges = new Edges();
    for (int clique = 0; clique < cliques; clique++) {
      edges.clique(clique * size, size, 1);
      edges.add(clique * size, (clique + 1) % cliques * size, 1);
    }
    return edges;
  }
}
