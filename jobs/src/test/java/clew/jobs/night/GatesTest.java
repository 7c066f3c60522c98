package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.store.Manifest;
import clew.models.Complaint;
import clew.models.Exit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class GatesTest {
  private static Gates after(double... rows) {
    List<Manifest.Figures> lately =
        java.util.Arrays.stream(rows)
            .mapToObj(read -> new Manifest.Figures("r", new TreeMap<>(Map.of("rows", read))))
            .toList();
    Manifest last =
        new Manifest(
            1,
            "r",
            1,
            "2024-03-04",
            "0",
            "c",
            "d",
            null,
            Manifest.Verdict.published(),
            new TreeMap<>(),
            List.of(),
            new TreeMap<>(),
            List.of(),
            0,
            null,
            lately,
            null,
            null);
    return new Gates(NightSettings.standard().gates(), Optional.of(last));
  }

  @Test
  void closesWhereASourceHasGoneSilent() {
    Gates gates = after(400, 380, 420);

    Complaint failed = assertThrows(Complaint.class, () -> gates.pass(Gate.ROWS, 18, 18));

    assertEquals(Exit.GATE_FAILED, failed.exit());
    assertEquals(1, failed.getMessage().lines().count());
    assertTrue(
        failed
            .getMessage()
            .contains("rows: 18, fewer than 0.25 of the median 400 of the last 3 runs"),
        failed.getMessage());
  }

  @Test
  void warnsBeforeItFails() {
    Gates gates = after(400, 380, 420);

    gates.pass(Gate.ROWS, 150, 150);

    assertEquals(1, gates.warnings().size());
    assertEquals(Map.of("rows", 150.0), gates.figures());
  }

  @Test
  void takesTheMeanOfTheMiddleTwo() {
    Gates gates = after(100, 200, 300, 1000);

    gates.pass(Gate.ROWS, 125, 125);

    assertEquals(List.of(), gates.warnings());
    gates.pass(Gate.ROWS, 124, 124);
    assertEquals(1, gates.warnings().size());
  }

  @Test
  void twoNightsMakeNoHabit() {
    after(400, 380).pass(Gate.ROWS, 1, 1);
    after().pass(Gate.ROWS, 1, 1);
  }

  @Test
  void closesWhereEverythingRunsTogether() {
    assertThrows(Complaint.class, () -> after().pass(Gate.LARGEST_CLUSTER, .6, 5000));

    Gates gates = after();
    gates.pass(Gate.LARGEST_CLUSTER, .6, 50);
    assertEquals(List.of(), gates.warnings());
  }

  @Test
  void tellsAQuarantineOfASmallDumpAndFailsForALargeOneOnly() {
    Gates small = after();
    small.pass(Gate.QUARANTINED, .6, 10);
    assertEquals(1, small.warnings().size());

    assertThrows(Complaint.class, () -> after().pass(Gate.QUARANTINED, .6, 10_000));
  }
}
