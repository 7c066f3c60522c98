package clew.pipeline.extract;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.GZIPInputStream;

/**
 * CoreNLP's stock model, opened: one for all threads of a JVM, as CoreNLP's own threads share one.
 * It keeps nothing of the texts that it has read, so that a text gives the same after whichever
 * others.
 */
final class StockClassifier {
  private static final class Holder {
    private static final ConcurrentMap<String, StockClassifier> OPEN = new ConcurrentHashMap<>();
  }

  private final CRFClassifier<CoreLabel> model;

  private StockClassifier(CRFClassifier<CoreLabel> model) {
    this.model = model;
  }

  /**
   * The model, which is read the first time.
   *
   * @throws UncheckedIOException if it cannot be read here
   */
  static StockClassifier of(StockModel model) {
    return Holder.OPEN.computeIfAbsent(model.fingerprint(), fingerprint -> read(model));
  }

  private static StockClassifier read(StockModel model) {
    Properties settings = new Properties();
    // It would learn words in small letters from the texts, and results would depend on order.
    settings.setProperty("maxAdditionalKnownLCWords", "0");
    // It would keep every word for good, in a map that threads share.
    settings.setProperty("cacheNGrams", "false");
    CRFClassifier<CoreLabel> classifier = new CRFClassifier<>(new Properties());
    try (InputStream file = model.open();
        InputStream in = new BufferedInputStream(new GZIPInputStream(file))) {
      classifier.loadClassifier(in, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the stock model of names cannot be read on this worker: " + model, e);
    } catch (ClassNotFoundException e) {
      throw new UncheckedIOException(
          "the stock model of names is of another CoreNLP: " + model, new IOException(e));
    }
    return new StockClassifier(classifier);
  }

  /** The class of every token of a sentence: PERSON, LOCATION, ORGANIZATION or O. */
  List<String> classes(List<CoreLabel> sentence) {
    List<String> classes = new ArrayList<>(sentence.size());
    for (CoreLabel token : model.classifySentence(sentence)) {
      classes.add(String.valueOf(token.get(AnswerAnnotation.class)));
    }
    return classes;
  }
}
