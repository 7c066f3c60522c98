package clew.jobs.analyst;

import clew.jobs.store.Manifest;
import clew.jobs.store.Store;
import clew.models.Complaint;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An entry of the audit log, made before an answer is given: who looked at what, and why. It names
 * postings and clusters by their ids, which are made from content and show none of it.
 *
 * <p>Whoever may read an output folder need not be allowed to write there: it may be a copy that
 * was handed on, or be mounted read-only. Refusing would keep nobody from the same files with
 * another reader, so then the answer is given, and standard error says that nothing was recorded.
 */
public final class Consultation {
  private static final Logger LOG = LoggerFactory.getLogger(Consultation.class);

  private Consultation() {}

  /** Records one. A run that is under way does not mind: entries need no lock. */
  public static void note(Store store, Optional<String> purpose, Map<String, String> details) {
    Map<String, String> all = new TreeMap<>(details);
    all.put("run", store.current().map(Manifest::runId).orElse(""));
    try {
      store.note("consult", purpose.orElse(null), all);
    } catch (Complaint e) {
      LOG.warn("this consultation is not in the audit log: {}", e.getMessage());
    }
  }
}
