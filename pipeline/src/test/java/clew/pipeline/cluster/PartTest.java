package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PartTest {
  @Test
  void partsNumberTheirNodesAnewAndLeaveOutEdgesBetweenThem() {
    // Parts 0 3 4 and 1 2; the edge 2-3 runs between them.
    List<Part> parts =
        Part.of(
            new int[] {0, 1, 1, 0, 0},
            new int[] {0, 2, 1, 4},
            new int[] {3, 3, 2, 0},
            new double[] {5, 6, 7, 8});

    assertEquals(2, parts.size());
    assertArrayEquals(new int[] {0, 3, 4}, parts.get(0).nodes());
    assertArrayEquals(new int[] {0, 2}, parts.get(0).from());
    assertArrayEquals(new int[] {1, 0}, parts.get(0).to());
    assertArrayEquals(new double[] {5, 8}, parts.get(0).weight());
    assertArrayEquals(new int[] {1, 2}, parts.get(1).nodes());
    assertArrayEquals(new int[] {0}, parts.get(1).from());
    assertArrayEquals(new int[] {1}, parts.get(1).to());
    assertArrayEquals(new double[] {7}, parts.get(1).weight());
  }
}
