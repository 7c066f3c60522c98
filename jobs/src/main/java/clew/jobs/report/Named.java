package clew.jobs.report;

/** An id that rows are looked for by. Public, since Spark's executors make it. */
public record Named(String id) {}
