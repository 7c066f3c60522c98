package clew.pipeline.extract;

import clew.models.catalogue.Gazetteer;
import clew.models.catalogue.NameWords;

/** The lists and the model of names; opened once per JVM, since they cost a second and 80 MB. */
final class KnownNames {
  private static final class Holder {
    private static final KnownNames OPEN = new KnownNames();
  }

  private final NameWords words = new NameWords();
  private final Gazetteer places = new Gazetteer();
  private final NameModel model = NameModel.shipped();

  private KnownNames() {}

  /** The lists and the model, for any number of threads. */
  static KnownNames open() {
    return Holder.OPEN;
  }

  Gazetteer places() {
    return places;
  }

  NameTagger tagger() {
    return new NameTagger(model, new NameFeatures(words, places));
  }
}
