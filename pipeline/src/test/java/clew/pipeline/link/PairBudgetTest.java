package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PairBudgetTest {
  @Test
  void looksAtAllPairsOfSmallKeys() {
    assertEquals(List.of("0-1", "0-2", "0-3", "1-2", "1-3", "2-3"), pairs(new PairBudget(4, 1), 4));
    assertEquals(List.of(), pairs(new PairBudget(4, 1), 1));
    assertEquals(List.of(), pairs(new PairBudget(4, 1), 0));
  }

  @Test
  void looksAtHubsAndChainOfLargeKeys() {
    assertEquals(
        List.of("0-1", "0-2", "0-3", "0-4", "1-2", "2-3", "3-4"), pairs(new PairBudget(4, 1), 5));
    assertEquals(
        List.of("0-1", "0-2", "0-3", "0-4", "1-2", "1-3", "1-4", "2-3", "3-4"),
        pairs(new PairBudget(4, 2), 5));
  }

  @Test
  void countsWhatItLooksAtAndWhatItLeavesOut() {
    for (int hubs = 1; hubs <= 4; hubs++) {
      PairBudget budget = new PairBudget(6, hubs);
      for (int members = 0; members < 20; members++) {
        List<String> pairs = pairs(budget, members);
        assertEquals(pairs.size(), new HashSet<>(pairs).size());
        assertEquals(pairs.size(), budget.looks(members));
        assertEquals(members * (members - 1) / 2, budget.looks(members) + budget.leftOut(members));
      }
    }
  }

  @Test
  void isNeverQuadratic() {
    PairBudget budget = new PairBudget(50, 3);
    assertTrue(budget.looks(1_000_000) < 4_000_000);
    assertEquals(499_999_500_000L, budget.looks(1_000_000) + budget.leftOut(1_000_000));
  }

  @Test
  void refusesBudgetsThatMakeNoSense() {
    assertThrows(IllegalArgumentException.class, () -> new PairBudget(0, 0));
    assertThrows(IllegalArgumentException.class, () -> new PairBudget(2, 3));
  }

  private static List<String> pairs(PairBudget budget, int members) {
    List<String> pairs = new ArrayList<>();
    budget.forEach(members, (left, right) -> pairs.add(left + "-" + right));
    return pairs;
  }
}
