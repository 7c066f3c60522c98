package clew.jobs.report;

/**
 * How many there are of a kind, and how large the largest is. Public, since Spark's executors make
 * it.
 *
 * @param largest postings that carry the value on most of them
 */
public record CountedKind(String kind, long count, long largest) {}
