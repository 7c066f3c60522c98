package clew.pipeline.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The weights of a trained conditional random field, by hashed feature. Of every feature that
 * speaks for a label by itself, the weights of all labels but the first, in steps of {@value
 * #STEP}; of every feature that speaks for a pair of labels, all of them.
 */
final class NameModel {
  /** The labels, by number: nothing, a person, a place, another thing with a name. */
  static final String LABELS = "OPLX";

  static final int SIZE = 4;

  /** A weight is stored as a byte: -4 to 4 in these steps, finer than what training settles. */
  static final double STEP = 1 / 32.0;

  private static final String FILE = "/clew/models/names/names.crf.gz";
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int mask;
  private final int[] keys;
  private final float[][] values;

  private NameModel(int features) {
    int room = Integer.highestOneBit(Math.max(16, 2 * features)) * 2;
    mask = room - 1;
    keys = new int[room];
    values = new float[room][];
  }

  /** The model that ships. */
  static NameModel shipped() {
    InputStream file = NameModel.class.getResourceAsStream(FILE);
    if (file == null) {
      throw new IllegalStateException("the model of names is not on the class path");
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NameModel read(DataInputStream in) throws IOException {
    int alone = in.readInt();
    int pairs = in.readInt();
    NameModel model = new NameModel(alone + pairs);
    for (int i = 0; i < alone; i++) {
      int key = in.readInt();
      float[] weights = new float[SIZE];
      for (int label = 1; label < SIZE; label++) {
        weights[label] = (float) (in.readByte() * STEP);
      }
      model.put(key, weights);
    }
    for (int i = 0; i < pairs; i++) {
      int key = in.readInt();
      float[] weights = new float[SIZE * SIZE];
      for (int pair = 0; pair < weights.length; pair++) {
        weights[pair] = in.readFloat();
      }
      model.put(key, weights);
    }
    return model;
  }

  /**
   * Writes what {@link #read} reads.
   *
   * @param alone by hash, one weight for each label
   * @param pairs by hash, one weight for each label before and label, in that order
   */
  static void write(Map<Integer, float[]> alone, Map<Integer, float[]> pairs, DataOutputStream out)
      throws IOException {
    out.writeInt(alone.size());
    out.writeInt(pairs.size());
    for (Map.Entry<Integer, float[]> feature : alone.entrySet()) {
      out.writeInt(feature.getKey());
      for (int label = 1; label < SIZE; label++) {
        double steps = (feature.getValue()[label] - feature.getValue()[0]) / STEP;
        out.writeByte((int) Math.round(Math.max(-127, Math.min(127, steps))));
      }
    }
    for (Map.Entry<Integer, float[]> feature : pairs.entrySet()) {
      out.writeInt(feature.getKey());
      for (float weight : feature.getValue()) {
        out.writeFloat(weight);
      }
    }
  }

  private void put(int key, float[] weights) {
    int at = place(key);
    while (values[at] != null) {
      at = (at + 1) & mask;
    }
    keys[at] = key;
    values[at] = weights;
  }

  private int place(int key) {
    return (int) ((key * SPREAD) >>> 33) & mask;
  }

  /** The weights of a feature, nothing of one that training left out. */
  float @org.jspecify.annotations.Nullable [] weights(int key) {
    int at = place(key);
    while (values[at] != null) {
      if (keys[at] == key) {
        return values[at];
      }
      at = (at + 1) & mask;
    }
    return null;
  }

  /** The hash of a feature's name and words. */
  static int hash(String feature, String a, String b, String c) {
    long hash = add(0xCBF29CE484222325L, feature);
    hash = add((hash ^ '|') * 0x100000001B3L, a);
    hash = add((hash ^ '|') * 0x100000001B3L, b);
    hash = add((hash ^ '|') * 0x100000001B3L, c);
    return (int) (hash ^ (hash >>> 32));
  }

  private static long add(long hash, String text) {
    long out = hash;
    for (int i = 0; i < text.length(); i++) {
      out = (out ^ text.charAt(i)) * 0x100000001B3L;
    }
    return out;
  }
}
