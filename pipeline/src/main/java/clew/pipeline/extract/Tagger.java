package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/** Tells which tokens are names of people and places by the words and what stands around them. */
@FunctionalInterface
interface Tagger {
  /** What the tagger makes of a text. */
  NameTagger.Reading read(String text, List<CoreLabel> tokens);
}
