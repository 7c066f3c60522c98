package clew.jobs.export;

import clew.jobs.store.Store;
import clew.models.Complaint;
import java.util.Map;

/** Entries of the audit log without which nothing leaves. */
final class Recorded {
  private Recorded() {}

  /**
   * Records that something leaves.
   *
   * @throws Complaint where it cannot be recorded
   */
  static void note(Store store, String action, String purpose, Map<String, String> details) {
    try {
      store.note(action, purpose, details);
    } catch (Complaint e) {
      throw new Complaint(
          e.exit(), "nothing is handed on, since it cannot be recorded: " + e.getMessage(), e);
    }
  }
}
