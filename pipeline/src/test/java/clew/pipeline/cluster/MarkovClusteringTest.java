package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.pipeline.cluster.MarkovClustering.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MarkovClusteringTest {
  @Test
  void nodesWithoutEdgesStayAlone() {
    assertArrayEquals(new int[] {}, new Edges().cluster(0));
    assertArrayEquals(new int[] {0, 1, 2}, new Edges().cluster(3));
  }

  @Test
  void anEdgeIsACluster() {
    assertArrayEquals(new int[] {0, 1, 1}, new Edges().add(2, 1, 5).cluster(3));
  }

  @Test
  void aPathOfThreeIsOneCluster() {
    assertArrayEquals(new int[] {0, 0, 0}, new Edges().add(0, 1, 1).add(1, 2, 1).cluster(3));
  }

  @Test
  void aTriangleIsOneCluster() {
    assertArrayEquals(new int[] {0, 0, 0}, new Edges().clique(0, 3, 4).cluster(3));
  }

  @Test
  void twoTrianglesJoinedByAWeakEdgeAreTwo() {
    Edges edges = new Edges().clique(0, 3, 10).clique(3, 3, 10).add(2, 3, 1);
    assertArrayEquals(new int[] {0, 0, 0, 3, 3, 3}, edges.cluster(6));
  }

  @Test
  void aStarIsOneCluster() {
    Edges edges = new Edges();
    for (int leaf = 0; leaf < 200; leaf++) {
      edges.add(leaf, 200, 3);
    }
    assertArrayEquals(new int[201], edges.cluster(201));
  }

  @Test
  void twoCliquesOf300JoinedByAFewEdgesAreTwo() {
    Edges edges = new Edges().clique(0, 300, 6).clique(300, 300, 6);
    edges.add(0, 300, 6).add(1, 301, 6).add(2, 302, 6);
    int[] clusters = edges.cluster(600);
    assertEquals(0, clusters[299]);
    assertEquals(300, clusters[599]);
    assertEquals(2, Arrays.stream(clusters).distinct().count());
  }

  @Test
  void aGroupLargerThanTheEntriesOfAColumnStaysWhole() {
    assertArrayEquals(new int[700], new Edges().clique(0, 700, 2).cluster(700));
  }

  @Test
  void theLargerWeightOfAnEdgeGivenTwiceCounts() {
    Edges once = new Edges().clique(0, 3, 10).clique(3, 3, 10).add(2, 3, 9);
    Edges twice = new Edges().clique(0, 3, 10).clique(3, 3, 1).add(3, 2, 9).add(2, 3, 1);
    twice.clique(3, 3, 10);
    assertArrayEquals(once.cluster(6), twice.cluster(6));
  }

  @Test
  void refusesEdgesThatAreNone() {
    assertThrows(IllegalArgumentException.class, () -> new Edges().add(1, 1, 1).cluster(2));
    assertThrows(IllegalArgumentException.class, () -> new Edges().add(0, 1, 0).cluster(2));
    assertThrows(IllegalArgumentException.class, () -> new Edges().add(0, 1, -1).cluster(2));
    assertThrows(
        IllegalArgumentException.class, () -> new Edges().add(0, 1, Double.NaN).cluster(2));
    assertThrows(IllegalArgumentException.class, () -> new Settings(1, 1e-4, 500, 1e-6, 100));
    assertThrows(IllegalArgumentException.class, () -> new Settings(1.5, 0, 500, 1e-6, 100));
    MarkovClustering clustering = new MarkovClustering(Settings.STANDARD);
    assertThrows(
        IllegalArgumentException.class,
        () -> clustering.cluster(2, new int[] {0}, new int[] {1}, new double[] {}));
  }

  @Test
  void findsPlantedGroups() {
    Random random = new Random(20);
    for (int trial = 0; trial < 10; trial++) {
      Edges edges = new Edges();
      int[] planted = new int[120];
      for (int i = 0; i < 120; i++) {
        planted[i] = i / 15 * 15;
        for (int j = i + 1; j < 120; j++) {
          boolean together = i / 15 == j / 15;
          if (random.nextDouble() < (together ? 0.7 : 0.01)) {
            edges.add(i, j, together ? 4 + random.nextDouble() * 4 : 1 + random.nextDouble() * 2);
          }
        }
      }
      assertArrayEquals(planted, edges.cluster(120), "trial " + trial);
    }
  }

  @Test
  void numbersOfNodesAndOrderOfEdgesDoNotMatter() {
    Random random = new Random(3);
    for (int trial = 0; trial < 100; trial++) {
      int nodes = 5 + random.nextInt(60);
      Edges edges = new Edges().random(random, nodes, 3.0 / nodes);
      List<Integer> numbers = IntStream.range(0, nodes).boxed().collect(Collectors.toList());
      Collections.shuffle(numbers, random);
      int[] clusters = edges.cluster(nodes);
      int[] renumbered = edges.renumbered(numbers, random).cluster(nodes);
      for (int i = 0; i < nodes; i++) {
        for (int j = 0; j < i; j++) {
          assertEquals(
              clusters[i] == clusters[j],
              renumbered[numbers.get(i)] == renumbered[numbers.get(j)],
              "trial " + trial);
        }
      }
    }
  }

  @Test
  void orderOfEdgesDoesNotMatterEvenForTies() {
    Random random = new Random(4);
    for (int trial = 0; trial < 100; trial++) {
      int nodes = 5 + random.nextInt(30);
      Edges edges = new Edges();
      for (Edges.Edge edge : new Edges().random(random, nodes, 3.0 / nodes).list()) {
        edges.add(edge.from(), edge.to(), 1);
      }
      List<Integer> same = IntStream.range(0, nodes).boxed().toList();
      assertArrayEquals(edges.cluster(nodes), edges.renumbered(same, random).cluster(nodes));
    }
  }

  /** Pruned at 1e-5 and never pruned, all agree; at 1e-4 a near tie may fall the other way. */
  @Test
  void agreesWithMarkovClusteringWrittenAsInTheBook() {
    Random random = new Random(15);
    Settings fine = new Settings(1.5, 1e-5, 500, 1e-6, 100);
    int otherwise = 0;
    int clusters = 0;
    for (int trial = 0; trial < 500; trial++) {
      int nodes = 5 + random.nextInt(26);
      Edges edges = new Edges().random(random, nodes, (1 + random.nextInt(5)) / (double) nodes);
      int[] expected = byTheBook(nodes, edges);
      assertArrayEquals(expected, edges.cluster(nodes, fine), "trial " + trial);
      otherwise += Arrays.equals(expected, edges.cluster(nodes)) ? 0 : 1;
      clusters += (int) Arrays.stream(expected).distinct().count();
    }
    assertTrue(otherwise <= 1, otherwise + " of 500 graphs");
    assertTrue(clusters > 1500, clusters + " clusters compared");
  }

  /** Full matrices, nothing pruned, a hundred rounds whatever happens. */
  private static int[] byTheBook(int nodes, Edges edges) {
    double[][] flow = new double[nodes][nodes];
    for (Edges.Edge edge : edges.list()) {
      flow[edge.from()][edge.to()] = edge.weight();
      flow[edge.to()][edge.from()] = edge.weight();
    }
    for (int i = 0; i < nodes; i++) {
      double strongest = Arrays.stream(flow[i]).max().orElse(0);
      flow[i][i] = strongest == 0 ? 1 : strongest;
    }
    scale(flow);
    for (int round = 0; round < 100; round++) {
      double[][] next = new double[nodes][nodes];
      for (int i = 0; i < nodes; i++) {
        for (int j = 0; j < nodes; j++) {
          for (int k = 0; k < nodes; k++) {
            next[i][j] += flow[i][k] * flow[k][j];
          }
          next[i][j] = Math.pow(next[i][j], 1.5);
        }
      }
      scale(next);
      flow = next;
    }
    return groups(flow);
  }

  private static void scale(double[][] flow) {
    for (int column = 0; column < flow.length; column++) {
      double sum = 0;
      for (double[] row : flow) {
        sum += row[column];
      }
      for (double[] row : flow) {
        row[column] /= sum;
      }
    }
  }

  /** Every row with anything in it is an attractor and what flows to it. */
  private static int[] groups(double[][] flow) {
    int nodes = flow.length;
    List<Integer> labels = new ArrayList<>(IntStream.range(0, nodes).boxed().toList());
    for (int attractor = 0; attractor < nodes; attractor++) {
      for (int node = 0; node < nodes; node++) {
        if (flow[attractor][node] > 1e-3) {
          int one = labels.get(attractor);
          int other = labels.get(node);
          labels.replaceAll(label -> label == one || label == other ? Math.min(one, other) : label);
        }
      }
    }
    return labels.stream().mapToInt(Integer::intValue).toArray();
  }
}
