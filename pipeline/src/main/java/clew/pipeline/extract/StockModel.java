package clew.pipeline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/**
 * CoreNLP's stock caseless model of three classes, as a user has it. Where it lies is the business
 * of whoever hands it in; it is opened once on every worker.
 */
public interface StockModel extends Serializable {
  /** The model in CoreNLP's models jars, release after release. */
  String ENTRY = "edu/stanford/nlp/models/ner/english.all.3class.caseless.distsim.crf.ser.gz";

  /** The serialised classifier, gzipped; to be closed by who opened it. */
  InputStream open() throws IOException;

  /** The same for the same model, wherever it lies; letters and digits. */
  String fingerprint();
}
