package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void componentsComeByTheirSizeWithTheirOwnLinks() {
    // 0 is alone; 1 3 5 7 and 2 4 6 are cliques, their nodes in turns.
    List<JoiningLink> links = new ArrayList<>();
    links.add(link(2, 4));
    for (int i = 1; i < 7; i++) {
      for (int j = i + 2; j <= 7; j += 2) {
        if (i != 2 || j != 4) {
          links.add(link(i, j));
        }
      }
    }
    int[] labels = {0, -1, -1, -1, -1, -1, -1, -1};

    List<ComponentGraph> components = ComponentGraph.of(8, JoiningLink.columns(links));

    assertEquals(2, components.size());
    assertTrue(components.get(0).isDense());
    components.get(0).clustered().label(labels);
    assertArrayEquals(new int[] {0, 1, -1, 1, -1, 1, -1, 1}, labels);
    components.get(1).clustered().label(labels);
    assertArrayEquals(new int[] {0, 1, 2, 1, 2, 1, 2, 1}, labels);
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
    int[] labels = new int[nodes];
    for (ComponentGraph component : ComponentGraph.of(nodes, JoiningLink.columns(links))) {
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
