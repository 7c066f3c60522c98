package clew.jobs.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LeadRanksTest {
  private static final double EXACT = 1e-12;

  @Test
  void ranksAgainWithoutEachFamily() {
    // whole: a 9, b 7, c 4, d 0; without text: b 7, c 3, a 2, d 0; without place: a 7, c 1, b 0, d
    LeadRanks ranks =
        new LeadRanks(
            Map.of(
                "a", Map.of("text", 7.0, "place", 2.0),
                "b", Map.of("place", 7.0),
                "c", Map.of("text", 1.0, "place", 3.0),
                "d", Map.of()),
            List.of(
                new LeadRanks.Operator("a", true),
                new LeadRanks.Operator("b", false),
                new LeadRanks.Operator("c", true),
                new LeadRanks.Operator("d", false)));

    List<LeadRanks.Change> changes = ranks.changes();

    assertEquals(3, changes.size());
    // a over b and d, c over d only
    assertEquals(new LeadRanks.Change("(nothing)", 1, 0, 0, .75), changes.get(0));
    assertEquals(new LeadRanks.Change("place", 1, .5, 1, 1), changes.get(1));
    assertEquals("text", changes.get(2).family());
    assertEquals(1, changes.get(2).meanMove(), EXACT);
    assertEquals(2, changes.get(2).largestMove(), EXACT);
    assertEquals(.5, changes.get(2).auc(), EXACT);
  }

  @Test
  void countsWhoIsNoLongerAmongTheFirst() {
    Map<String, Map<String, Double>> points = new HashMap<>();
    for (int i = 0; i < LeadRanks.TOP; i++) {
      points.put("first" + i, i < 25 ? Map.of("text", 5.0) : Map.of("place", 5.0));
      points.put("second" + i, Map.of("place", 1.0));
    }

    LeadRanks.Change withoutText = new LeadRanks(points, List.of()).changes().get(2);

    assertEquals("text", withoutText.family());
    assertEquals(.75, withoutText.stay(), EXACT);
    assertTrue(Double.isNaN(withoutText.auc()));
  }

  @Test
  void chanceAgreesWithComparingEveryPair() {
    Random random = new Random(5);
    Map<String, Map<String, Double>> points = new HashMap<>();
    List<LeadRanks.Operator> operators =
        IntStream.range(0, 60)
            .mapToObj(i -> new LeadRanks.Operator("c" + i, random.nextInt(3) == 0))
            .toList();
    operators.forEach(one -> points.put(one.cluster(), Map.of("x", (double) random.nextInt(7))));
    double won = 0;
    double pairs = 0;
    for (LeadRanks.Operator network : operators) {
      for (LeadRanks.Operator other : operators) {
        if (network.network() && !other.network()) {
          double difference =
              points.get(network.cluster()).get("x") - points.get(other.cluster()).get("x");
          won += difference > 0 ? 1 : difference == 0 ? .5 : 0;
          pairs++;
        }
      }
    }

    assertEquals(won / pairs, new LeadRanks(points, operators).changes().get(0).auc(), EXACT);
  }
}
