package clew.pipeline.cluster;

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
    String[] clusters = new String[nodes];
    for (ComponentGraph component : ComponentGraph.of(nodes, links)) {
      for (int[] node : component.clustered()) {
        String before = clusters[node[1]];
        clusters[node[1]] = before == null ? "" + node[0] : before + " " + node[0];
      }
    }
    return Arrays.stream(clusters).filter(cluster -> cluster != null).toList();
  }
}
