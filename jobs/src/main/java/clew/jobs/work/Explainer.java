package clew.jobs.work;

import java.util.Optional;

/** Says why. What was asked, by whom and for what purpose goes to the audit log. */
public interface Explainer {
  /** Why two postings are linked, or are not: posting ids, or {@code source:source_posting_id}. */
  Outcome pair(String output, String left, String right, Optional<String> purpose);

  /** Why a cluster has its priority. */
  Outcome cluster(String output, String cluster, Optional<String> purpose);
}
