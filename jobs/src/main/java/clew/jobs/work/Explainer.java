package clew.jobs.work;

/** Says why. */
public interface Explainer {
  /** Why two postings are linked, or are not: posting ids, or {@code source:source_posting_id}. */
  Outcome pair(String output, String left, String right);

  /** Why a cluster has its priority. */
  Outcome cluster(String output, String cluster);
}
