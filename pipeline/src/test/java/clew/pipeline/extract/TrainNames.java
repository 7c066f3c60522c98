package clew.pipeline.extract;

import clew.models.catalogue.Gazetteer;
import clew.models.catalogue.NameWords;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Triple;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Trains the tagger of names by CoreNLP's trainer, on corpora that are not part of the project and
 * on invented ads. The same corpora give the same model.
 *
 * <pre>
 * scripts/train-names FOLDER               trains on every corpus of the folder, writes the model
 * scripts/train-names FOLDER --hold REGEX  trains without the files of these names and tells how the
 *                                          finder then does on them and on the test sentences
 * scripts/train-names FOLDER --stock JAR   tells how CoreNLP's caseless model does on all of them
 * </pre>
 */
final class TrainNames {
  private static final long SEED = 1;

  /** Chosen: a third of what is trained on. */
  private static final int INVENTED = 6000;

  /** Features that fewer tokens have are left out. Chosen: the model then has its size. */
  private static final int RAREST = 4;

  /** Rounds of the trainer. Chosen: held-out F1 no longer moves. */
  private static final int ROUNDS = 45;

  /** Features kept: what fits in 2 MB. */
  private static final int KEPT = 180_000;

  private final Gazetteer places = new Gazetteer();
  private final TokenReader reader = new TokenReader();
  private final NameFeatures features = new NameFeatures(new NameWords(), places);

  private TrainNames() {}

  public static void main(String[] args) throws IOException {
    TrainNames trainer = new TrainNames();
    Path folder = Path.of(args[0]);
    String option = args.length > 2 ? args[1] : "";
    switch (option) {
      case "--hold" -> trainer.holdOut(folder, args[2]);
      case "--stock" -> trainer.stock(folder);
      case "--output" -> trainer.train(folder, "none", Path.of(args[2]));
      default -> throw new IllegalArgumentException("--hold, --stock or --output");
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static boolean held(Path file, String held) {
    return file.getFileName().toString().matches(held);
  }

  private void holdOut(Path folder, String held) throws IOException {
    Path output = Files.createTempFile("names", ".crf.gz");
    NameTagger tagger = train(folder, held, output);
    Files.delete(output);
    PeopleAndPlaces finder = new PeopleAndPlaces(tagger, places);
    Function<String, List<LabelledText.Span>> found = text -> found(finder, text);
    tell("sentences", InventedAds.sentences(), found);
    for (Path file : files(folder)) {
      if (held(file, held)) {
        tell(file.getFileName().toString(), ConllCorpus.read(file), found);
      }
    }
  }

  private List<LabelledText.Span> found(PeopleAndPlaces finder, String text) {
    return finder.find(text, reader.read(text).list(), null).stream()
        .map(
            finding ->
                new LabelledText.Span(
                    finding.kind().equals("name") ? "P" : "L", finding.start(), finding.end()))
        .toList();
  }

  private void stock(Path folder) throws IOException {
    CRFClassifier<CoreLabel> model;
    try {
      model = CRFClassifier.getClassifier(StockModel.ENTRY);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    Function<String, List<LabelledText.Span>> found = text -> stock(model, text);
    tell("sentences", InventedAds.sentences(), found);
    for (Path file : files(folder)) {
      tell(file.getFileName().toString(), ConllCorpus.read(file), found);
    }
  }

  private static List<LabelledText.Span> stock(CRFClassifier<CoreLabel> model, String text) {
    List<LabelledText.Span> spans = new ArrayList<>();
    for (Triple<String, Integer, Integer> hit : model.classifyToCharacterOffsets(text)) {
      boolean handle = text.substring(Math.max(0, hit.second - 2), hit.second).contains("@");
      if (!handle && text.charAt(hit.second) != '@') {
        spans.add(new LabelledText.Span(hit.first.substring(0, 1), hit.second, hit.third));
      }
    }
    return spans;
  }

  private static void tell(
      String name, List<LabelledText> texts, Function<String, List<LabelledText.Span>> finder) {
    NameScores cased = new NameScores();
    NameScores lower = new NameScores();
    for (LabelledText text : texts) {
      cased.add(text.spans(), finder.apply(text.text()));
      lower.add(text.spans(), finder.apply(text.lower().text()));
    }
    System.out.println(name + ", as written:    " + cased);
    System.out.println(name + ", small letters: " + lower);
  }

  private NameTagger train(Path folder, String held, Path output) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Path file : files(folder)) {
      if (!held(file, held)) {
        texts.addAll(ConllCorpus.read(file));
      }
    }
    List<LabelledText> all = inCases(texts);
    all.addAll(new InventedAds(SEED).make(INVENTED));
    CRFClassifier<CoreLabel> model = train(all);
    Path written = Files.createTempFile("names", ".txt.gz");
    model.serializeTextClassifier(written.toString());
    TrainedWeights.write(written, output, KEPT);
    Files.delete(written);
    NameTagger tagger;
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(output)))) {
      tagger = new NameTagger(NameModel.read(in), features);
    }
    System.out.printf("largest difference from CoreNLP's own reading: %.3f%n", gap(model, tagger));
    return tagger;
  }

  /** As written, half of them in small letters too, and a few in capitals. */
  private static List<LabelledText> inCases(List<LabelledText> texts) {
    List<LabelledText> out = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      LabelledText text = texts.get(i);
      out.add(text);
      if (i % 2 == 0 && !text.lower().equals(text)) {
        out.add(text.lower());
      }
      if (i % 8 == 0) {
        out.add(text.upper());
      }
    }
    return out;
  }

  private CRFClassifier<CoreLabel> train(List<LabelledText> texts) {
    Properties settings = new Properties();
    settings.setProperty("featureFactory", StoredFeatures.class.getName());
    settings.setProperty("maxLeft", "1");
    settings.setProperty("sigma", "2.0");
    settings.setProperty("featureCountThresh", Integer.toString(RAREST));
    settings.setProperty("saveFeatureIndexToDisk", "false");
    settings.setProperty("QNsize", "10");
    settings.setProperty("tolerance", "1e-3");
    settings.setProperty("maxQNItr", Integer.toString(ROUNDS));
    CRFClassifier<CoreLabel> model = new CRFClassifier<>(new SeqClassifierFlags(settings, false));
    model.featureFactories.subList(1, model.featureFactories.size()).clear(); // it takes ours twice
    List<List<CoreLabel>> documents = new ArrayList<>();
    for (LabelledText text : texts) {
      List<CoreLabel> tokens = labelled(text);
      if (!tokens.isEmpty()) {
        documents.add(tokens);
      }
    }
    model.train(documents, null);
    return model;
  }

  private List<CoreLabel> labelled(LabelledText text) {
    List<CoreLabel> tokens = reader.read(text.text()).list();
    for (CoreLabel token : tokens) {
      String label = "O";
      for (LabelledText.Span span : text.spans()) {
        if (token.beginPosition() < span.end() && span.start() < token.endPosition()) {
          label = span.label();
        }
      }
      token.set(AnswerAnnotation.class, label);
    }
    features.tell(text.text(), tokens, new StoredFeatures.Store(tokens));
    return tokens;
  }

  /** How far our reading of the model is from CoreNLP's, on the test sentences. */
  private double gap(CRFClassifier<CoreLabel> model, NameTagger tagger) {
    double worst = 0;
    for (LabelledText text : InventedAds.sentences()) {
      List<CoreLabel> tokens = labelled(text);
      CRFCliqueTree<String> tree = model.getCliqueTree(tokens);
      double[][] ours = tagger.probabilities(text.text(), tokens);
      for (int i = 0; i < tokens.size(); i++) {
        for (int k = 0; k < NameModel.SIZE; k++) {
          int label = model.classIndex.indexOf(NameModel.LABELS.substring(k, k + 1));
          worst = Math.max(worst, Math.abs(ours[i][k] - tree.prob(i, label)));
        }
      }
    }
    return worst;
  }
}
