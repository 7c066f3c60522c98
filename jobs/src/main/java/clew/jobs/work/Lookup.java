package clew.jobs.work;

/** Finds every posting and cluster of the published run that a value touches. */
public interface Lookup {
  Outcome run(LookupRequest request, Progress progress);
}
