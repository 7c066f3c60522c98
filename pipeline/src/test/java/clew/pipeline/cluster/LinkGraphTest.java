package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class LinkGraphTest {
  @Test
  void neighboursAreInOrderEachWithItsLargestWeight() {
    // 2-0 three times, in both directions; 2-3, 2-1, 3-0; 4 has none.
    LinkGraph graph =
        new LinkGraph(
            5,
            new int[] {2, 2, 0, 2, 1, 3},
            new int[] {0, 3, 2, 0, 2, 0},
            new double[] {1, 4, 5, 2, 3, 6});

    assertArrayEquals(new int[] {2, 3}, graph.neighbours(0));
    assertArrayEquals(new double[] {5, 6}, graph.weights(0));
    assertArrayEquals(new int[] {2}, graph.neighbours(1));
    assertArrayEquals(new double[] {3}, graph.weights(1));
    assertArrayEquals(new int[] {0, 1, 3}, graph.neighbours(2));
    assertArrayEquals(new double[] {5, 3, 4}, graph.weights(2));
    assertArrayEquals(new int[] {0, 2}, graph.neighbours(3));
    assertArrayEquals(new double[] {6, 4}, graph.weights(3));
    assertArrayEquals(new int[0], graph.neighbours(4));
  }

  @Test
  void refusesAnEdgeOfOneNodeAndAWeightThatIsNone() {
    int[] one = {0};
    int[] other = {1};
    double[] weight = {1};
    double[] none = {0};

    assertThrows(IllegalArgumentException.class, () -> new LinkGraph(2, one, one, weight));
    assertThrows(IllegalArgumentException.class, () -> new LinkGraph(2, one, other, none));
  }
}
