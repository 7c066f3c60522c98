package clew.jobs.export;

import clew.models.Cluster;
import java.util.Locale;

/** A cluster in a sentence, for formats without columns. */
final class Described {
  private Described() {}

  static String of(Cluster cluster, Notice notice) {
    return String.format(
        Locale.ROOT,
        "%d postings, %d contacts. Lead priority %.2f of 100 (%.2f to %.2f when one family of"
            + " indicators is left out); explanation class %s; indicator profile %s; run %s.",
        cluster.postings(),
        cluster.contacts(),
        cluster.leadPriority(),
        cluster.leadPriorityLow(),
        cluster.leadPriorityHigh(),
        cluster.explanationClass(),
        notice.profile(),
        notice.runId());
  }
}
