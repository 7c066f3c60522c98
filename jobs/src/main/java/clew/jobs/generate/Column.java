package clew.jobs.generate;

/**
 * A column of a dump.
 *
 * @param name as the site calls it
 */
record Column(String name, Field field) {}
