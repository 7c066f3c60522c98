package clew.jobs.work;

import clew.models.Complaint;

/** Runs a night: reads what is new, judges everything, publishes. */
@FunctionalInterface
public interface NightRunner {
  /**
   * Runs it.
   *
   * @throws Complaint for everything that the person at the keyboard can mend
   */
  Outcome run(NightRequest request, Progress progress);
}
