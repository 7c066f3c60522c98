package clew.pipeline.support;

import com.google.common.base.Splitter;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.ObjectBankWrapper;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A model of names in CoreNLP's own form, trained in a moment on a few sentences: it knows a
 * person, Quillabrix, and a place, Zorbfontein, that no list has.
 */
public final class TinyModel {
  private static final List<String> SENTENCES =
      List.of(
          "see Quillabrix/PERSON near Zorbfontein/LOCATION today",
          "bikes near Zorbfontein/LOCATION from Quillabrix/PERSON",
          "Quillabrix/PERSON sells bikes today",
          "old bikes and lamps",
          "Lamps and bikes today",
          "Bikes near Zorbfontein/LOCATION");

  private TinyModel() {}

  /** Writes the model. */
  public static void write(Path file) throws IOException {
    try (ObjectOutputStream out =
        new ObjectOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      train().serializeClassifier(out);
    }
  }

  /** Writes a jar with the model under the given name. */
  public static void writeJar(Path jar, String entry) throws IOException {
    Path model = Files.createTempFile("tiny", ".crf.ser.gz");
    write(model);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry(entry));
      Files.copy(model, zip);
      zip.closeEntry();
    }
    Files.delete(model);
  }

  private static CRFClassifier<CoreLabel> train() {
    Properties settings = new Properties();
    settings.setProperty("useClassFeature", "true");
    settings.setProperty("useWord", "true");
    settings.setProperty("wordShape", "chris2useLC");
    settings.setProperty("useTypeSeqs", "true");
    settings.setProperty("useSequences", "true");
    settings.setProperty("usePrevSequences", "true");
    settings.setProperty("maxLeft", "1");
    settings.setProperty("sigma", "10");
    settings.setProperty("maxAdditionalKnownLCWords", "10000"); // it would learn, if it were let
    settings.setProperty("saveFeatureIndexToDisk", "false");
    CRFClassifier<CoreLabel> model = new CRFClassifier<>(settings);
    ObjectBankWrapper<CoreLabel> shapes =
        new ObjectBankWrapper<>(model.flags, null, model.getKnownLCWords());
    List<List<CoreLabel>> documents = new ArrayList<>();
    for (String sentence : SENTENCES) {
      documents.add(shapes.processDocument(tokens(sentence)));
    }
    model.train(documents, null);
    return model;
  }

  private static List<CoreLabel> tokens(String sentence) {
    List<CoreLabel> tokens = new ArrayList<>();
    for (String part : Splitter.on(' ').split(sentence)) {
      int slash = part.indexOf('/');
      CoreLabel token = CoreLabel.wordFromString(slash < 0 ? part : part.substring(0, slash));
      token.set(AnswerAnnotation.class, slash < 0 ? "O" : part.substring(slash + 1));
      tokens.add(token);
    }
    return tokens;
  }
}
