package clew.jobs.night;

import clew.jobs.store.Manifest;
import clew.models.Complaint;
import clew.models.Exit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a run measures of itself, and whether it may be published. */
final class Gates {
  private final Map<Gate, Gate.Limits> limits;
  private final List<Manifest.Figures> lately;
  private final Map<String, Double> figures = new TreeMap<>();
  private final List<String> warnings = new ArrayList<>();

  Gates(Map<Gate, Gate.Limits> limits, Optional<Manifest> previous) {
    this.limits = new EnumMap<>(limits);
    this.lately = previous.map(Manifest::lately).orElse(List.of());
  }

  /**
   * Takes a figure.
   *
   * @param size how many rows or ads it is about
   * @throws Complaint {@link Exit#GATE_FAILED} with the reason in one line
   */
  void pass(Gate gate, double value, long size) {
    figures.put(gate.key(), value);
    List<Double> before =
        lately.stream()
            .map(run -> run.values().get(gate.key()))
            .flatMap(known -> Optional.ofNullable(known).stream())
            .toList();
    Gate.Limits limit = limits.getOrDefault(gate, gate.standard());
    Optional<String> wrong = gate.judge(limit.fail(), value, size, before);
    if (wrong.isPresent()) {
      throw new Complaint(
          Exit.GATE_FAILED,
          "quality gate failed, nothing is published: "
              + wrong.get()
              + " (gates: {"
              + gate.key()
              + ": {fail: …}} in --config sets the limit)");
    }
    gate.judge(limit.warn(), value, gate.warnsAtAnySize() ? Long.MAX_VALUE : size, before)
        .ifPresent(warnings::add);
  }

  Map<String, Double> figures() {
    return figures;
  }

  /** Why the run is less than it should be. */
  List<String> warnings() {
    return warnings;
  }
}
