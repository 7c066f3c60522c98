package clew.jobs.report;

/**
 * A cut as one of its two clusters sees it. Public, since Spark's executors make it.
 *
 * @param placeIn from 1, the heaviest first
 * @param ofAll how many there are
 */
public record SeenCut(
    String clusterId,
    int placeIn,
    long ofAll,
    String otherId,
    long links,
    double bits,
    String reason) {}
