package clew.pipeline.extract;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Brings what CoreNLP's trainer writes to the form that {@link NameModel} reads. */
final class TrainedWeights {
  private static final class Feature {
    private final String name;
    private final float[] weights;

    Feature(String name, float[] weights) {
      this.name = name;
      this.weights = weights;
    }

    String name() {
      return name;
    }

    float[] weights() {
      return weights;
    }

    /** How far apart the labels are: a feature that speaks for none can be left out. */
    float range() {
      float least = Float.MAX_VALUE;
      float most = -Float.MAX_VALUE;
      for (float weight : weights) {
        least = Math.min(least, weight);
        most = Math.max(most, weight);
      }
      return most - least;
    }
  }

  private static final int SIZE = NameModel.SIZE;

  private final int[] labels = new int[SIZE];
  private final List<String> names = new ArrayList<>();
  private final List<Feature> features = new ArrayList<>();

  /**
   * Writes the features that tell the labels furthest apart.
   *
   * @param text what CoreNLP wrote
   * @param keep how many features, pairs not counted
   */
  static void write(Path text, Path model, int keep) throws IOException {
    TrainedWeights weights = new TrainedWeights();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(text)), StandardCharsets.UTF_8))) {
      weights.read(lines);
    }
    weights.write(model, keep);
  }

  private void read(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("classIndex.size()=")) {
        for (int i = 0; i < SIZE; i++) {
          labels[i] = NameModel.LABELS.indexOf(lines.readLine().split("\t", -1)[1]);
        }
      } else if (line.startsWith("featureIndex.size()=")) {
        int size = Integer.parseInt(line.split("\t", -1)[1]);
        for (int i = 0; i < size; i++) {
          names.add(lines.readLine().split("\t", 2)[1]);
        }
      } else if (line.startsWith("weights.length=")) {
        for (String name : names) {
          features.add(feature(name, lines.readLine()));
        }
      }
    }
  }

  /** In CoreNLP's order the label before changes faster than the label. */
  private Feature feature(String name, String line) {
    String[] written = line.substring(line.indexOf('\t') + 1).trim().split(" ", -1);
    float[] weights = new float[written.length];
    for (int i = 0; i < written.length; i++) {
      int at = written.length == SIZE ? labels[i] : labels[i % SIZE] * SIZE + labels[i / SIZE];
      weights[at] = Float.parseFloat(written[i]);
    }
    return new Feature(name, weights);
  }

  private void write(Path model, int keep) throws IOException {
    Map<Long, float[]> alone = new TreeMap<>();
    Map<Long, float[]> pairs = new TreeMap<>();
    List<Feature> best =
        features.stream()
            .sorted(
                Comparator.comparingDouble(Feature::range).reversed().thenComparing(Feature::name))
            .toList();
    for (Feature feature : best) {
      String[] parts = feature.name().split("\\|", -1);
      boolean pair = feature.weights().length > SIZE;
      if (parts.length == 4 && (pair || alone.size() < keep) && feature.range() > .01) {
        long hash = NameModel.hash(parts[0], parts[1], parts[2], parts[3]);
        (pair ? pairs : alone).putIfAbsent(hash, feature.weights());
      }
    }
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(model)))) {
      NameModel.write(alone, pairs, out);
    }
    System.out.printf(
        "%d of %d features, %d pairs, %d bytes%n",
        alone.size(), features.size(), pairs.size(), Files.size(model));
  }
}
