package clew.jobs.work;

/** Hands clusters on in a form that other tools read. */
@FunctionalInterface
public interface Exporter {
  /** Exports. */
  Outcome export(ExportRequest request);
}
