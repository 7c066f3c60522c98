package clew.jobs.work;

/** How much there is to do: decides how Spark shares it out. */
public enum Workload {
  /**
   * What a core reads in seconds. Plans are then run as they are, without generated code, in few
   * partitions: compiling would take longer than the work.
   */
  SMALL,
  /** Anything else. */
  LARGE;

  /** Chosen: about 20,000 ads; the sample data is a fiftieth of it. */
  private static final long SMALL_BYTES = 20L << 20;

  /** By the size of what is read and of what the output folder holds. */
  public static Workload of(long bytes) {
    return bytes <= SMALL_BYTES ? SMALL : LARGE;
  }
}
