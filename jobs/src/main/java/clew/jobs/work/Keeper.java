package clew.jobs.work;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Looks after an output folder. */
public interface Keeper {
  /** What is published, how old it is, and the last runs. */
  Outcome status(String output);

  /**
   * Reads everything that is kept and compares it with what was written.
   *
   * @param run one run only
   */
  Outcome verify(String output, Optional<String> run);

  /** Makes a run that is kept the published one again. */
  Outcome rollback(String output, String run, Optional<String> purpose);

  /** Takes out what is too old. */
  Outcome purge(Purge order, Progress progress);

  /** Takes something out of everything, and keeps it from coming back. */
  Outcome erase(Erase order, Progress progress);

  /** What may be kept for different times. */
  enum Retained {
    /** Ads with all their sightings, texts, contacts, mentions and images. */
    ADS,
    /** Rows that could not be used. */
    QUARANTINE
  }

  /**
   * What to purge.
   *
   * @param before ads that were last seen before this day, rows that were quarantined before it;
   *     empty where the settings say how long each class is kept
   * @param what one class only; empty for all, or for those that the settings name
   * @param tonight the night of the run that this makes
   */
  record Purge(
      String output,
      Optional<LocalDate> before,
      Optional<Retained> what,
      LocalDate tonight,
      Optional<Path> config,
      Optional<String> purpose) {}

  /**
   * What to erase: one of contact, url, posting.
   *
   * @param posting a posting id, or {@code source:source_posting_id}
   * @param keyFile where the key of tombstones lies
   * @param tonight the night of the run that this makes
   */
  record Erase(
      String output,
      Optional<String> contact,
      Optional<String> url,
      Optional<String> posting,
      Optional<Path> keyFile,
      LocalDate tonight,
      Optional<Path> config,
      Optional<String> purpose) {}
}
