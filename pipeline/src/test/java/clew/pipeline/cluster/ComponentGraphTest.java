package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ComponentGraphTest {
  @Test
  void cliquesStayWhole() {
    assertEquals(List.of("0 1 2 3 4"), clusters(5, clique(0, 5)));
  }

  @Test
  void twoCliquesWithOneLinkComeApart() {
    List<JoiningLink> links = new ArrayList<>(clique(0, 6));
    links.addAll(clique(6, 12));
    links.add(link(0, 6));

    assertEquals(List.of("0 1 2 3 4 5", "6 7 8 9 10 11"), clusters(12, links));
  }

  @Test
  void onlyComponentsThatMayFallApartAreClustered() {
    // 0 is alone; 1 3 5 is a clique; 2 4 6 7 a chain, 8 9 10 another.
    List<JoiningLink> links =
        List.of(
            link(1, 3),
            link(1, 5),
            link(3, 5),
            link(9, 10),
            link(2, 4),
            link(4, 6),
            link(6, 7),
            link(8, 9));

    Components components = new Components(11, JoiningLink.columns(links));

    assertArrayEquals(new int[] {0, 1, 2, 1, 2, 1, 2, 2, 8, 8, 8}, components.labels());
    List<ComponentGraph> sparse = components.sparse();
    assertEquals(List.of(4, 3), sparse.stream().map(ComponentGraph::size).toList());
    assertEquals(List.of(2, 8), sparse.stream().map(ComponentGraph::smallest).toList());
    int[] labels = new int[11];
    // A chain is cut from six nodes on.
    sparse.forEach(component -> component.clustered().label(labels));
    assertArrayEquals(new int[] {0, 0, 2, 0, 2, 0, 2, 2, 8, 8, 8}, labels);
  }

  @Test
  void largeComponentsAreDealtOutToAllParts() {
    // Each part is a stretch of the list: the two largest are far apart.
    assertEquals(List.of(9, 3, 1, 7, 2), ClusterPostings.dealt(List.of(9, 7, 3, 2, 1), 2));
  }

  private static List<JoiningLink> clique(int from, int to) {
    List<JoiningLink> links = new ArrayList<>();
    for (int i = from; i < to; i++) {
      for (int j = i + 1; j < to; j++) {
        links.add(link(i, j));
      }
    }
    return links;
  }

  private static JoiningLink link(int left, int right) {
    return new JoiningLink(left, right, 3, 1, 0, null);
  }

  private static List<String> clusters(int nodes, List<JoiningLink> links) {
    Components components = new Components(nodes, JoiningLink.columns(links));
    int[] labels = components.labels();
    for (ComponentGraph component : components.sparse()) {
      component.clustered().label(labels);
    }
    String[] clusters = new String[nodes];
    for (int node = 0; node < nodes; node++) {
      String before = clusters[labels[node]];
      clusters[labels[node]] = before == null ? "" + node : before + " " + node;
    }
    return Arrays.stream(clusters).filter(cluster -> cluster != null).toList();
  }
}
