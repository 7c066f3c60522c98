package clew.jobs.work;

import clew.models.Exit;

/**
 * How a command ended, where it did not complain.
 *
 * @param text what a person is told, without a line end
 * @param json what {@code --json} prints instead: records, maps and lists, with keys in snake_case
 */
public record Outcome(Exit exit, String text, Object json) {}
