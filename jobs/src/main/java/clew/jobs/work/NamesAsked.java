package clew.jobs.work;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says about names of people and places; empty where the settings count.
 *
 * @param tagger which tagger is to find them
 * @param model the jar with the stock model
 */
public record NamesAsked(Optional<Tagger> tagger, Optional<Path> model) {
  /** As the settings say. */
  public static final NamesAsked NOTHING = new NamesAsked(Optional.empty(), Optional.empty());

  /** Which tagger finds names. */
  public enum Tagger {
    /** The one that ships. */
    SHIPPED,
    /** CoreNLP's stock caseless model, which a user has downloaded. */
    STOCK
  }
}
