package clew.jobs.store;

import java.util.List;
import java.util.Map;

/**
 * What a run says of itself when it is published; the store adds what it knows: ids and files.
 *
 * @param figures what the gates measured, by name; empty where nothing was read
 */
public record Summary(
    String configurationDigest,
    List<Manifest.Input> inputs,
    Map<String, Long> counts,
    Manifest.Verdict verdict,
    List<Manifest.Stage> stages,
    long peakMemoryMb,
    Map<String, Double> figures) {
  public Summary {
    inputs = List.copyOf(inputs);
    counts = Map.copyOf(counts);
    stages = List.copyOf(stages);
    figures = Map.copyOf(figures);
  }

  /** A run without figures. */
  public Summary(
      String configurationDigest,
      List<Manifest.Input> inputs,
      Map<String, Long> counts,
      Manifest.Verdict verdict,
      List<Manifest.Stage> stages,
      long peakMemoryMb) {
    this(configurationDigest, inputs, counts, verdict, stages, peakMemoryMb, Map.of());
  }
}
