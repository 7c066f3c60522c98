package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds names of people and places by CoreNLP's stock model. What rules find is judged by the
 * tagger that ships, as ever: the stock model misses most first names that stand alone.
 */
final class StockTagger implements Tagger {
  /**
   * Stands for the probability of a hit, which the model is not asked for since that would take
   * twice the time: a confidence of .75. Chosen.
   */
  private static final double SURE = .7;

  /** Chosen: sentences are shorter, and what is none is cut. */
  private static final int LONGEST = 200;

  private static final Set<String> ENDS = Set.of(".", "!", "?");

  private final StockClassifier model;
  private final NameTagger shipped;

  StockTagger(StockClassifier model, NameTagger shipped) {
    this.model = model;
    this.shipped = shipped;
  }

  @Override
  public NameTagger.Reading read(String text, List<CoreLabel> tokens) {
    return shipped.read(text, tokens).with(hits(text, tokens));
  }

  /** The names, sentence by sentence; a line is a sentence, too. */
  List<NameTagger.Hit> hits(String text, List<CoreLabel> tokens) {
    List<NameTagger.Hit> hits = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= tokens.size(); to++) {
      if (to == tokens.size() || to - from == LONGEST || ends(text, tokens, to)) {
        addHits(hits, model.classes(tokens.subList(from, to)), from);
        from = to;
      }
    }
    return hits;
  }

  private static boolean ends(String text, List<CoreLabel> tokens, int to) {
    CoreLabel last = tokens.get(to - 1);
    String between = text.substring(last.endPosition(), tokens.get(to).beginPosition());
    return between.indexOf('\n') >= 0 || ENDS.contains(last.word());
  }

  private static void addHits(List<NameTagger.Hit> hits, List<String> classes, int first) {
    int from = 0;
    for (int to = 1; to <= classes.size(); to++) {
      if (to == classes.size() || !classes.get(to).equals(classes.get(from))) {
        switch (classes.get(from)) {
          case "PERSON" -> hits.add(new NameTagger.Hit('P', first + from, first + to, SURE));
          case "LOCATION" -> hits.add(new NameTagger.Hit('L', first + from, first + to, SURE));
          default -> {
            // No name, or one that nobody asks for.
          }
        }
        from = to;
      }
    }
  }
}
