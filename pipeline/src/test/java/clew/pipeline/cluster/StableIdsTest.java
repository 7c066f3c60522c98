package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.ClusterEvent;
import clew.models.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class StableIdsTest {
  private static final Map<String, List<String>> LAST =
      Map.of("A", List.of("1", "2", "3", "4"), "B", List.of("5", "6"), "C", List.of("7"));

  @Test
  void firstNightMakesIdsFromMembers() {
    List<ClusterEvent> events =
        new StableIds(Map.of()).name(List.of(List.of("2", "1"), List.of("3")));
    assertEquals(
        List.of(
            new ClusterEvent(Ids.of("cluster", "1", "2"), "new", List.of()),
            new ClusterEvent(Ids.of("cluster", "3"), "new", List.of())),
        events);
  }

  @Test
  void unchangedAndGrownClustersKeepTheirId() {
    assertEquals(
        List.of(
            new ClusterEvent("B", "grew", List.of("B")),
            new ClusterEvent("A", "unchanged", List.of("A")),
            new ClusterEvent("C", "unchanged", List.of("C"))),
        name("6 8 5", "4 3 2 1", "7"));
  }

  @Test
  void aMergedClusterHasTheIdOfTheLargestPart() {
    assertEquals(
        List.of(new ClusterEvent("A", "merged", List.of("A", "B", "C"))), name("1 2 3 4 5 6 7 8"));
  }

  @Test
  void equalPartsGiveTheSmallestId() {
    Map<String, List<String>> last = Map.of("Z", List.of("1", "2"), "Y", List.of("3", "4"));
    assertEquals(
        List.of(new ClusterEvent("Y", "merged", List.of("Y", "Z"))),
        new StableIds(last).name(List.of(List.of("1", "2", "3", "4"))));
  }

  @Test
  void theLargestPartOfASplitClusterKeepsTheId() {
    assertEquals(
        List.of(
            new ClusterEvent(Ids.of("cluster", "1", "9"), "split", List.of("A")),
            new ClusterEvent("A", "split", List.of("A"))),
        name("1 9", "2 3 4"));
  }

  @Test
  void ofEqualPartsTheOneWithTheSmallestMemberKeepsTheId() {
    assertEquals(
        List.of(
            new ClusterEvent(Ids.of("cluster", "2", "4"), "split", List.of("A")),
            new ClusterEvent("A", "split", List.of("A"))),
        name("4 2", "3 1"));
  }

  /** The largest part of A went into B's successor, so that A is no more. */
  @Test
  void anIdIsNotLeftToASmallerPart() {
    Map<String, List<String>> last =
        Map.of("A", List.of("1", "2", "3"), "B", List.of("4", "5", "6", "7"));
    assertEquals(
        List.of(
            new ClusterEvent("B", "merged", List.of("B", "A")),
            new ClusterEvent(Ids.of("cluster", "3"), "split", List.of("A"))),
        new StableIds(last).name(List.of(List.of("1", "2", "4", "5", "6", "7"), List.of("3"))));
  }

  @Test
  void aClusterThatLostMembersForGoodIsSplit() {
    assertEquals(List.of(new ClusterEvent("A", "split", List.of("A"))), name("1 2 3"));
  }

  /** A cluster was born as 1 and 2, grew, and loses 1 and 2 to themselves. */
  @Test
  void anIdInUseIsNotMadeAgain() {
    String born = Ids.of("cluster", "1", "2");
    String second = Ids.of("cluster, again 1", "1", "2");
    Map<String, List<String>> last =
        Map.of(born, List.of("1", "2", "3", "4", "5"), second, List.of("6"));
    List<ClusterEvent> events =
        new StableIds(last).name(List.of(List.of("1", "2"), List.of("3", "4", "5"), List.of("6")));
    assertEquals(Ids.of("cluster, again 2", "1", "2"), events.get(0).clusterId());
    assertEquals(born, events.get(1).clusterId());
    assertEquals(second, events.get(2).clusterId());
  }

  @Test
  void refusesWhatIsNoPartition() {
    assertThrows(IllegalArgumentException.class, () -> name("1", "1"));
    assertThrows(IllegalArgumentException.class, () -> name("1 1"));
    assertThrows(IllegalArgumentException.class, () -> name(""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new StableIds(Map.of("A", List.of("1"), "B", List.of("1"))));
  }

  @Test
  void orderDoesNotMatter() {
    Random random = new Random(8);
    for (int trial = 0; trial < 300; trial++) {
      StableIds ids = new StableIds(named(partition(random, 20)));
      List<List<String>> tonight = partition(random, 24);
      Map<List<String>, ClusterEvent> expected = byMembers(tonight, ids.name(tonight));
      List<List<String>> shuffled = new ArrayList<>();
      tonight.forEach(members -> shuffled.add(new ArrayList<>(members)));
      shuffled.forEach(members -> Collections.shuffle(members, random));
      Collections.shuffle(shuffled, random);
      assertEquals(expected, byMembers(shuffled, ids.name(shuffled)));
    }
  }

  /** What anybody who reads last night's clusters and tonight's can check. */
  @Test
  void eventsNeverContradictTheClusters() {
    Random random = new Random(70);
    Map<String, List<String>> last = Map.of();
    for (int night = 0; night < 500; night++) {
      List<List<String>> tonight = partition(random, 5 + random.nextInt(20));
      List<ClusterEvent> events = new StableIds(last).name(tonight);
      Map<String, List<String>> now = new HashMap<>();
      for (int at = 0; at < tonight.size(); at++) {
        ClusterEvent event = events.get(at);
        assertEquals(null, now.put(event.clusterId(), tonight.get(at)), "an id twice");
        check(event, tonight.get(at), last);
      }
      last = now;
    }
  }

  private static void check(
      ClusterEvent event, List<String> listed, Map<String, List<String>> last) {
    Set<String> members = new HashSet<>(listed);
    Set<String> origins = new HashSet<>();
    Set<String> before = new HashSet<>(last.getOrDefault(event.clusterId(), List.of()));
    last.forEach(
        (id, old) -> {
          if (!Collections.disjoint(old, members)) {
            origins.add(id);
          }
          assertTrue(!members.equals(new HashSet<>(old)) || event.clusterId().equals(id));
        });
    assertEquals(origins, new HashSet<>(event.fromClusterIds()));
    assertTrue(origins.contains(event.clusterId()) || before.isEmpty());
    boolean whole = !before.isEmpty() && members.containsAll(before);
    switch (event.event()) {
      case "new" -> assertTrue(origins.isEmpty());
      case "unchanged" -> assertEquals(before, members);
      case "grew" -> assertTrue(whole && origins.size() == 1 && members.size() > before.size());
      case "merged" -> assertTrue(origins.size() > 1);
      default -> {
        assertEquals("split", event.event());
        assertEquals(1, origins.size());
        assertFalse(whole);
      }
    }
  }

  /** Each cluster as its members, with spaces between. */
  private static List<ClusterEvent> name(String... clusters) {
    List<List<String>> partition = new ArrayList<>();
    for (String members : clusters) {
      partition.add(members.isEmpty() ? List.of() : List.of(members.split(" ")));
    }
    return new StableIds(LAST).name(partition);
  }

  private static Map<List<String>, ClusterEvent> byMembers(
      List<List<String>> clusters, List<ClusterEvent> events) {
    Map<List<String>, ClusterEvent> byMembers = new HashMap<>();
    for (int at = 0; at < clusters.size(); at++) {
      byMembers.put(clusters.get(at).stream().sorted().toList(), events.get(at));
    }
    return byMembers;
  }

  private static Map<String, List<String>> named(List<List<String>> clusters) {
    Map<String, List<String>> named = new HashMap<>();
    clusters.forEach(members -> named.put("id" + named.size(), members));
    return named;
  }

  private static List<List<String>> partition(Random random, int members) {
    Map<Integer, List<String>> clusters = new TreeMap<>();
    for (int member = 0; member < members; member++) {
      clusters
          .computeIfAbsent(random.nextInt(3) * random.nextInt(4), any -> new ArrayList<>())
          .add("m" + member);
    }
    return new ArrayList<>(clusters.values());
  }
}
