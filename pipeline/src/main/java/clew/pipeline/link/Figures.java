package clew.pipeline.link;

import clew.models.catalogue.LinkWeights;
import java.io.Serializable;

/**
 * All that pairs are weighed by, to be sent to where pairs are.
 *
 * @param postings all of them, also those that a representative stands for
 */
record Figures(
    LinkWeights weights,
    NodeBook book,
    Spread spread,
    ImageBook images,
    TextBook texts,
    GramBook grams,
    WordBook words,
    long postings)
    implements Serializable {
  double priorBits() {
    return weights.priorBits(postings);
  }
}
