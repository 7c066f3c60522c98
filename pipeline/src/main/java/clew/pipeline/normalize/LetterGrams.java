package clew.pipeline.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * What runs of one to three letters say about the language: the weights of OpenNLP's model of 103
 * languages, looked up by the letters themselves. OpenNLP's own reader makes a string of every run
 * and takes five times as long for the same sums.
 */
final class LetterGrams {
  /** The longest run that the model was trained on, in UTF-16 units. */
  static final int LONGEST = 3;

  private static final String MODEL = "/langdetect-183.bin";
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Opened once per JVM: it costs a second and 50 MB. */
  private static final class Holder {
    private static final LetterGrams OPEN = new LetterGrams(model());
  }

  private final String[] languages;
  private final long[] keys;
  private final int[][] outcomes;
  private final double[][] weights;

  private LetterGrams(AbstractModel model) {
    Object[] parts = model.getDataStructures();
    Map<?, ?> grams = (Map<?, ?>) parts[1];
    languages = (String[]) parts[2];
    int room = Integer.highestOneBit(Math.max(16, grams.size())) * 4;
    keys = new long[room];
    outcomes = new int[room][];
    weights = new double[room][];
    for (Map.Entry<?, ?> gram : grams.entrySet()) {
      String letters = (String) gram.getKey();
      if (letters.isEmpty() || letters.length() > LONGEST) {
        continue;
      }
      Context context = (Context) gram.getValue();
      int at = slot(key(letters, 0, letters.length()));
      keys[at] = key(letters, 0, letters.length());
      outcomes[at] = context.getOutcomes();
      weights[at] = context.getParameters();
    }
  }

  private static AbstractModel model() {
    try (InputStream stream = LetterGrams.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException("the language model is not on the class path");
      }
      return (AbstractModel) new LanguageDetectorModel(stream).getMaxentModel();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model that ships, for any number of threads. */
  static LetterGrams open() {
    return Holder.OPEN;
  }

  /** ISO 639-3 letters of every language, in the order of {@link #add}. */
  String[] languages() {
    return languages.clone();
  }

  /** How many places runs can have; {@link #place} is below. */
  int places() {
    return keys.length;
  }

  /** Where the run that begins at a letter is kept; -1 if the model has none such. */
  int place(CharSequence letters, int from, int length) {
    int at = slot(key(letters, from, length));
    return keys[at] == 0 ? -1 : at;
  }

  /** Adds what a run says about every language: a natural logarithm. */
  void add(int place, double[] sums) {
    int[] of = outcomes[place];
    double[] weight = weights[place];
    for (int i = 0; i < of.length; i++) {
      sums[of[i]] += weight[i];
    }
  }

  /** The place of a key, or a free one. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * SPREAD) >>> 33) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** Never 0; runs of different length differ in their first bits. */
  private static long key(CharSequence letters, int from, int length) {
    long key = length;
    for (int i = from; i < from + length; i++) {
      key = key << 16 | letters.charAt(i);
    }
    return key;
  }
}
