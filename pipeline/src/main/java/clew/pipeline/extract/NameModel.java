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
 * The weights of a trained conditional random field, by hashed feature: of a feature that speaks
 * for a label by itself, one for each label; of one that speaks for a pair of labels, one for each
 * pair. In steps of {@value #STEP}, finer than what training settles.
 */
final class NameModel {
  /** The labels, by number: nothing, a person, a place, another thing with a name. */
  static final String LABELS = "OPLX";

  static final int SIZE = 4;

  static final float STEP = 1 / 64f;

  private static final String FILE = "/clew/models/names/names.crf.gz";

  /** 48 bits: one look-up in a thousand million meets another feature's hash. */
  private static final int HASH_BYTES = 6;

  private final HashedWeights alone;
  private final HashedWeights pairs;

  private NameModel(HashedWeights alone, HashedWeights pairs) {
    this.alone = alone;
    this.pairs = pairs;
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
    return new NameModel(read(in, SIZE), read(in, SIZE * SIZE));
  }

  private static HashedWeights read(DataInputStream in, int labels) throws IOException {
    long[] keys = new long[in.readInt()];
    for (int i = 0; i < keys.length; i++) {
      for (int part = 0; part < HASH_BYTES; part++) {
        keys[i] = keys[i] << 8 | in.readUnsignedByte();
      }
    }
    float[][] weights = new float[keys.length][labels];
    for (int label = 0; label < labels; label++) {
      for (int i = 0; i < keys.length; i++) {
        weights[i][label] = in.readShort() * STEP;
      }
    }
    return new HashedWeights(keys, weights, labels);
  }

  /** Writes what {@link #read} reads. */
  static void write(Map<Long, float[]> alone, Map<Long, float[]> pairs, DataOutputStream out)
      throws IOException {
    write(alone, SIZE, out);
    write(pairs, SIZE * SIZE, out);
  }

  /** One label after the other, so that packing finds what is alike. */
  private static void write(Map<Long, float[]> features, int labels, DataOutputStream out)
      throws IOException {
    out.writeInt(features.size());
    for (long key : features.keySet()) {
      for (int part = HASH_BYTES - 1; part >= 0; part--) {
        out.writeByte((int) (key >>> (8 * part)));
      }
    }
    for (int label = 0; label < labels; label++) {
      for (float[] weights : features.values()) {
        int steps = Math.round((weights[label] - weights[0]) / STEP);
        out.writeShort(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps)));
      }
    }
  }

  /** Adds the weights of a feature, by label; nothing of one that training left out. */
  void addAlone(long hash, double[] to) {
    alone.add(hash, to);
  }

  /** Adds those by label before and label; nothing of a feature that training left out. */
  void addPair(long hash, double[] to) {
    pairs.add(hash, to);
  }

  /** The hash of a feature's name and words. */
  static long hash(String feature, String a, String b, String c) {
    long hash = add(0xCBF29CE484222325L, feature);
    hash = add((hash ^ '|') * 0x100000001B3L, a);
    hash = add((hash ^ '|') * 0x100000001B3L, b);
    hash = add((hash ^ '|') * 0x100000001B3L, c);
    return (hash ^ (hash >>> 48)) & 0xFFFF_FFFF_FFFFL;
  }

  private static long add(long hash, String text) {
    long out = hash;
    for (int i = 0; i < text.length(); i++) {
      out = (out ^ text.charAt(i)) * 0x100000001B3L;
    }
    return out;
  }
}
