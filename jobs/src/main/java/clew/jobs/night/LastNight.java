package clew.jobs.night;

import clew.jobs.store.Run;
import clew.models.AdText;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Mention;
import clew.models.Sighting;
import clew.pipeline.table.Table;
import java.util.List;
import java.util.Optional;

/**
 * The run before this one, where what it made of things that did not change is what this one would
 * make of them: the same program judged by the same rules, and since then facts were only added.
 */
final class LastNight {
  private static final List<Class<? extends Record>> FACTS =
      List.of(Sighting.class, AdText.class, Contact.class, Mention.class, ImageHash.class);

  private final Run run;

  private LastNight(Run run) {
    this.run = run;
  }

  /**
   * Empty where the last run says nothing about tonight. Asked once in a run, when its facts are
   * complete.
   *
   * @param rules of this run, see {@link Scoring#rules}
   */
  static Optional<LastNight> of(Run run, String rules) {
    boolean same =
        run.judgesBy(rules) && FACTS.stream().allMatch(type -> run.added(type).isPresent());
    return same ? Optional.of(new LastNight(run)) : Optional.empty();
  }

  /** A table as it was. */
  <T extends Record> Table<T> read(Class<T> type) {
    return run.readLast(type);
  }

  /** The rows of a table of facts that it had not. */
  <T extends Record> Table<T> added(Class<T> type) {
    return run.added(type).orElseThrow();
  }

  /** How many these are. */
  long addedRows(Class<? extends Record> type) {
    return run.addedRows(type);
  }
}
