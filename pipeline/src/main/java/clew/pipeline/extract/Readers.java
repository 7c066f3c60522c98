package clew.pipeline.extract;

import clew.models.MadeBy;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which readers make the facts of texts: those that ship, or those with the stock model for names.
 *
 * @param stock the model in place of the tagger that ships; null for the latter
 */
public record Readers(@Nullable StockModel stock) implements Serializable {
  /** The readers that ship. */
  public static final Readers SHIPPED = new Readers(null);

  /** What all facts say that they make of a text: other readers would make others. */
  public String madeBy() {
    return stock == null ? MadeBy.VERSION : MadeBy.VERSION + "+stock." + stock.fingerprint();
  }

  /** The tagger of names; the model is read where it is asked for, once in a JVM. */
  Tagger tagger() {
    NameTagger shipped = KnownNames.open().tagger();
    return stock == null ? shipped : new StockTagger(StockClassifier.of(stock), shipped);
  }
}
