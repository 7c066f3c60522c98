package clew.jobs.night;

import clew.jobs.work.NamesAsked;
import clew.jobs.work.NamesAsked.Tagger;
import clew.models.Complaint;
import clew.models.Exit;
import clew.pipeline.extract.Readers;
import clew.pipeline.ingest.YamlMapping;
import clew.pipeline.ingest.YamlProblems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which tagger reads names of people and places.
 *
 * @param tagger the one that ships, or the stock model
 * @param model the jar that is named, used or not
 * @param readers the readers with that tagger
 */
record NameSettings(Tagger tagger, Optional<Path> model, Readers readers) {
  static final NameSettings SHIPPED =
      new NameSettings(Tagger.SHIPPED, Optional.empty(), Readers.SHIPPED);

  /**
   * What a file of settings says, unless the command line says otherwise. What is wrong in the file
   * is noted.
   *
   * @param named the jar that the file names
   * @throws Complaint where the command line is what is wrong
   */
  static NameSettings of(
      YamlMapping settings, Optional<Path> named, NamesAsked asked, YamlProblems problems) {
    Tagger tagger = asked.tagger().orElseGet(() -> tagger(settings, problems));
    if (asked.model().isPresent() && tagger != Tagger.STOCK) {
      throw new Complaint(
          Exit.USAGE, "--names-model names a jar that nothing reads; give --names stock with it");
    }
    Optional<Path> model = asked.model().or(() -> named);
    if (tagger == Tagger.SHIPPED) {
      return new NameSettings(tagger, model, Readers.SHIPPED);
    }
    try {
      return new NameSettings(tagger, model, new Readers(StockJar.find(model)));
    } catch (Complaint e) {
      if (asked.model().isPresent() || (asked.tagger().isPresent() && model.isEmpty())) {
        throw e;
      }
      problems.add(
          settings.where(model.isPresent() ? "names_model" : "names"),
          String.valueOf(e.getMessage()));
      return new NameSettings(tagger, model, Readers.SHIPPED);
    }
  }

  private static Tagger tagger(YamlMapping settings, YamlProblems problems) {
    @Nullable String text = settings.text("names");
    if (text == null) {
      return Tagger.SHIPPED;
    }
    List<Tagger> meant =
        Arrays.stream(Tagger.values()).filter(tagger -> key(tagger).equals(text)).toList();
    if (meant.isEmpty()) {
      List<String> known = Arrays.stream(Tagger.values()).map(NameSettings::key).toList();
      problems.addUnknown(settings.where("names"), "names", text, known);
      return Tagger.SHIPPED;
    }
    return meant.get(0);
  }

  private static String key(Tagger tagger) {
    return tagger.name().toLowerCase(Locale.ROOT);
  }

  /** The tagger as settings name it. */
  String key() {
    return key(tagger);
  }
}
