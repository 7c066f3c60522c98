package clew.jobs.report;

/**
 * A relation as one of its two clusters sees it. Public, since Spark's executors make it.
 *
 * @param placeIn from 1, values that are not generic and on few clusters first
 * @param ofAll how many there are
 */
public record SeenRelation(
    String clusterId,
    int placeIn,
    long ofAll,
    String otherId,
    String relation,
    String kind,
    String value,
    long postings,
    long otherPostings,
    long clusters) {}
