package clew.jobs.evaluate;

/**
 * What plain closure gives on the same ads, see {@link Closure}.
 *
 * @param plain over phones in plain sight and equal texts
 * @param wide over equal images, and posters of one place, too
 */
public record Baselines(Scores plain, Scores wide) {}
