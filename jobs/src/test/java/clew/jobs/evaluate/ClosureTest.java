package clew.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ClosureTest {
  @Test
  void joinsThroughOthers() {
    Map<String, String> clusters =
        Closure.of(
            Map.of(
                "e", List.of("phone 1"),
                "b", List.of("phone 1", "text x"),
                "c", List.of("text x"),
                "d", List.of("phone 2"),
                "a", List.of()));

    assertEquals(Map.of("a", "a", "b", "b", "c", "b", "e", "b", "d", "d"), clusters);
  }

  @Test
  void tellsKindsApart() {
    assertEquals(
        Map.of("a", "a", "b", "b"),
        Closure.of(Map.of("a", List.of("phone 1"), "b", List.of("text 1"))));
  }
}
