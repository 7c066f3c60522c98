package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.TemplateMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SharedFamiliesTest {
  private static List<String> shared(String... sorted) {
    List<String> given = new ArrayList<>();
    new SharedFamilies(
            Stream.of(sorted)
                .map(name -> new TemplateMember(name.substring(0, 1), name.substring(1)))
                .iterator())
        .forEachRemaining(member -> given.add(member.templateId() + member.postingId()));
    return given;
  }

  @Test
  void leavesOutFamiliesOfOnePosting() {
    assertEquals(List.of(), shared());
    assertEquals(List.of(), shared("a1"));
    assertEquals(List.of(), shared("a1", "a1", "b1"), "the same posting twice is one");
    assertEquals(List.of("b1", "b2"), shared("a1", "b1", "b1", "b2", "b2", "c1"));
    assertEquals(List.of("a1", "a2", "a3"), shared("a1", "a2", "a3", "b1"));
    assertEquals(List.of("a1", "a2", "c1", "c2"), shared("a1", "a2", "b1", "c1", "c2"));
  }

  /** Of random members, seed 7, against sets. */
  @Test
  void givesWhatSetsGive() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<String> sorted = new ArrayList<>();
      TreeMap<Character, TreeSet<String>> families = new TreeMap<>();
      for (int i = random.nextInt(20); i > 0; i--) {
        String name = (char) ('a' + random.nextInt(6)) + String.valueOf(random.nextInt(4));
        sorted.add(name);
        families.computeIfAbsent(name.charAt(0), family -> new TreeSet<>()).add(name);
      }
      sorted.sort(null);
      List<String> expected =
          families.values().stream()
              .filter(its -> its.size() > 1)
              .flatMap(TreeSet::stream)
              .toList();
      assertEquals(expected, shared(sorted.toArray(String[]::new)));
    }
  }
}
