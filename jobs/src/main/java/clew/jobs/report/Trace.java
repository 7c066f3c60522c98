package clew.jobs.report;

/**
 * Where a text of a posting was read first. Public, since Spark's executors make it.
 *
 * @param sightings records that said just this
 */
public record Trace(
    String postingId,
    String textId,
    String source,
    String sourceFile,
    long sourceRow,
    long sightings) {

  /** A text in a posting. Public, since Spark's executors make it. */
  public record Where(String postingId, String textId) {}

  Where where() {
    return new Where(postingId, textId);
  }
}
