package clew.jobs.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run says of itself when it is published; the store adds what it knows: ids and files.
 *
 * @param figures what the gates measured, by name; empty where nothing was read
 * @param indicatorProfile the profile of indicators that clusters were scored by; null where none
 *     were
 */
public record Summary(
    String configurationDigest,
    List<Manifest.Input> inputs,
    Map<String, Long> counts,
    Manifest.Verdict verdict,
    List<Manifest.Stage> stages,
    long peakMemoryMb,
    Map<String, Double> figures,
    @Nullable String indicatorProfile) {
  public Summary {
    inputs = List.copyOf(inputs);
    counts = Map.copyOf(counts);
    stages = List.copyOf(stages);
    figures = Map.copyOf(figures);
  }

  /** A run without figures and scores. */
  public Summary(
      String configurationDigest,
      List<Manifest.Input> inputs,
      Map<String, Long> counts,
      Manifest.Verdict verdict,
      List<Manifest.Stage> stages,
      long peakMemoryMb) {
    this(configurationDigest, inputs, counts, verdict, stages, peakMemoryMb, Map.of(), null);
  }
}
