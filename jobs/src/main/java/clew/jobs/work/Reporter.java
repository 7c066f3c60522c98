package clew.jobs.work;

/** Writes pages about clusters of a published run. */
@FunctionalInterface
public interface Reporter {
  /** Writes them, and records who asked and why in the audit log. */
  Outcome report(ReportRequest request);
}
