package clew.jobs.store;

import java.util.List;
import java.util.Map;

/** What a run says of itself when it is published; the store adds what it knows: ids and files. */
public record Summary(
    String configurationDigest,
    List<Manifest.Input> inputs,
    Map<String, Long> counts,
    Manifest.Verdict verdict,
    List<Manifest.Stage> stages,
    long peakMemoryMb) {
  public Summary {
    inputs = List.copyOf(inputs);
    counts = Map.copyOf(counts);
    stages = List.copyOf(stages);
  }
}
