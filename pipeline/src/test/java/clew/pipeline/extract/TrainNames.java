package clew.pipeline.extract;

import clew.models.catalogue.Gazetteer;
import clew.models.catalogue.NameWords;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Trains the tagger of names, or tells how one trained without a corpus does on it. */
final class TrainNames {
  private final NameWords names = new NameWords();
  private final Gazetteer places = new Gazetteer();
  private final TokenReader reader = new TokenReader();
  private final NameFeatures features = new NameFeatures(names, places);

  CRFClassifier<CoreLabel> train(List<LabelledText> texts) {
    Properties settings = new Properties();
    settings.setProperty("featureFactory", StoredFeatures.class.getName());
    settings.setProperty("maxLeft", "1");
    settings.setProperty("sigma", System.getProperty("sigma", "2.0"));
    settings.setProperty("featureCountThresh", System.getProperty("thresh", "3"));
    settings.setProperty("featureDiffThresh", System.getProperty("diff", "0.02"));
    settings.setProperty("saveFeatureIndexToDisk", "false");
    settings.setProperty("useQN", "true");
    settings.setProperty("QNsize", "10");
    settings.setProperty("tolerance", "1e-3");
    settings.setProperty("maxQNItr", System.getProperty("itr", "120"));
    CRFClassifier<CoreLabel> model = new CRFClassifier<>(new SeqClassifierFlags(settings, false));
    model.featureFactories.subList(1, model.featureFactories.size()).clear(); // it adds ours twice
    List<List<CoreLabel>> documents = new ArrayList<>();
    for (LabelledText text : texts) {
      List<CoreLabel> tokens = tokens(text);
      if (!tokens.isEmpty()) {
        features.tell(text.text(), tokens, new Store(tokens));
        documents.add(tokens);
      }
    }
    model.train(documents, null);
    return model;
  }

  private List<CoreLabel> tokens(LabelledText text) {
    List<CoreLabel> tokens = reader.read(text.text());
    for (CoreLabel token : tokens) {
      String label = "O";
      for (LabelledText.Span span : text.spans()) {
        if (token.beginPosition() < span.end() && span.start() < token.endPosition()) {
          label = span.label();
        }
      }
      token.set(AnswerAnnotation.class, label);
    }
    return tokens;
  }

  /** Keeps features as words, on the tokens. */
  private static final class Store implements NameFeatures.Sink {
    private final List<CoreLabel> tokens;
    private List<String> alone = new ArrayList<>();
    private List<String> pairs = new ArrayList<>();

    Store(List<CoreLabel> tokens) {
      this.tokens = tokens;
    }

    @Override
    public void token(int position) {
      alone = new ArrayList<>(48);
      pairs = new ArrayList<>(4);
      tokens.get(position).set(StoredFeatures.Alone.class, alone);
      tokens.get(position).set(StoredFeatures.WithBefore.class, pairs);
    }

    @Override
    public void alone(String feature, String a, String b, String c) {
      alone.add((feature + "|" + a + "|" + b + "|" + c).intern());
    }

    @Override
    public void withBefore(String feature, String a, String b) {
      pairs.add((feature + "|" + a + "|" + b + "|").intern());
    }
  }


  private void parity(CRFClassifier<CoreLabel> model, NameTagger tagger) {
    double worst = 0;
    for (LabelledText text : InventedAds.sentences()) {
      List<CoreLabel> tokens = tokens(text);
      features.tell(text.text(), tokens, new Store(tokens));
      edu.stanford.nlp.ie.crf.CRFCliqueTree<String> tree = model.getCliqueTree(tokens);
      double[][] ours = tagger.probabilities(text.text(), tokens);
      for (int i = 0; i < tokens.size(); i++) {
        if (System.getProperty("show") != null && Math.abs(ours[i][0] - tree.prob(i, model.classIndex.indexOf("O"))) > .1) {
          System.out.println(i + "/" + tokens.size() + " " + tokens.get(i).word() + " " + java.util.Arrays.toString(ours[i]) + " " + tree.prob(i, model.classIndex.indexOf("O")) + " " + tree.prob(i, model.classIndex.indexOf("P"))+ " " + tree.prob(i, model.classIndex.indexOf("L")));
        }
        for (int k = 0; k < 4; k++) {
          worst = Math.max(worst, Math.abs(ours[i][k] - tree.prob(i, model.classIndex.indexOf(NameModel.LABELS.substring(k, k + 1)))));
        }
      }
    }
    System.out.println("largest difference of a probability from CoreNLP's: " + worst);
  }

  String score(NameTagger tagger, double bar, List<LabelledText> texts) {
    int[][] counts = new int[2][3];
    for (LabelledText text : texts) {
      List<CoreLabel> tokens = reader.read(text.text());
      List<LabelledText.Span> found =
          tagger.read(text.text(), tokens).hits(bar).stream()
              .map(
                  hit ->
                      new LabelledText.Span(
                          String.valueOf(hit.label()),
                          tokens.get(hit.from()).beginPosition(),
                          tokens.get(hit.to() - 1).endPosition()))
              .toList();
      count(counts, text.spans(), found);
    }
    return f(counts[0]) + "  " + f(counts[1]);
  }

  private static void count(
      int[][] counts, List<LabelledText.Span> gold, List<LabelledText.Span> found) {
    for (LabelledText.Span span : gold) {
      if (!span.label().equals("X")) {
        counts[span.label().equals("P") ? 0 : 1][0]++;
      }
    }
    for (LabelledText.Span span : found) {
      int k = span.label().equals("P") ? 0 : 1;
      counts[k][1]++;
      counts[k][2] += gold.contains(span) ? 1 : 0;
    }
  }

  private static String f(int[] c) {
    double p = c[2] / (double) Math.max(1, c[1]);
    double r = c[2] / (double) Math.max(1, c[0]);
    return String.format("%.3f/%.3f=%.3f", p, r, 2 * p * r / Math.max(1e-9, p + r));
  }

  static List<LabelledText> cases(List<LabelledText> texts) {
    List<LabelledText> out = new ArrayList<>();
    int i = 0;
    for (LabelledText text : texts) {
      out.add(text);
      if (!text.lower().equals(text)) {
        out.add(text.lower());
      }
      if (i++ % 8 == 0) {
        out.add(text.upper());
      }
    }
    return out;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    TrainNames trainer = new TrainNames();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    String held = args[1];
    List<LabelledText> train = new ArrayList<>();
    for (Path file : files) {
      if (!file.getFileName().toString().matches(held)) {
        train.addAll(ConllCorpus.read(file));
      }
    }
    train = cases(train);
    train.addAll(new InventedAds(1).make(Integer.getInteger("ads", 5000)));
    long t = System.nanoTime();
    CRFClassifier<CoreLabel> model = trainer.train(train);
    System.out.printf("held %s: trained %.0f s, %d weights%n", held, (System.nanoTime() - t) / 1e9, model.getNumWeights());
    Path written = Files.createTempFile("names", ".txt");
    model.serializeTextClassifier(written.toString());
    TrainedWeights.write(written, Path.of(args[2]), Integer.getInteger("keep", 230000));
    NameTagger tagger;
    try (java.io.DataInputStream in = new java.io.DataInputStream(new java.util.zip.GZIPInputStream(Files.newInputStream(Path.of(args[2]))))) {
      tagger = new NameTagger(NameModel.read(in), trainer.features);
    }
    if (held.equals("parity")) { trainer.parity(model, tagger); }
    List<LabelledText> sentences = InventedAds.sentences();
    for (double bar : new double[] {.35, .5}) {
      System.out.printf("%.2f %-20s cased %s   lower %s%n", bar, "sentences", trainer.score(tagger, bar, sentences),
          trainer.score(tagger, bar, sentences.stream().map(LabelledText::lower).toList()));
      for (Path file : files) {
        if (file.getFileName().toString().matches(held)) {
          List<LabelledText> texts = ConllCorpus.read(file);
          System.out.printf("%.2f %-20s cased %s   lower %s%n", bar, file.getFileName(), trainer.score(tagger, bar, texts),
              trainer.score(tagger, bar, texts.stream().map(LabelledText::lower).toList()));
        }
      }
    }
  }
}
