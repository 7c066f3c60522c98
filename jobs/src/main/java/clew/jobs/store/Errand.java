package clew.jobs.store;

import java.util.Optional;

/**
 * What a run is for, as the audit log tells it.
 *
 * @param action run, purge, erase, …
 * @param purpose why, in the user's words
 */
public record Errand(String action, Optional<String> purpose) {
  /** A night, without a purpose. */
  public static final Errand NIGHT = new Errand("run", Optional.empty());
}
