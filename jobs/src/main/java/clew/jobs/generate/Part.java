package clew.jobs.generate;

import java.io.Serializable;

/**
 * A part of a corpus that can be made alone.
 *
 * @param number from 0
 * @param begin the plan before the first operator
 * @param skipped ads of that operator which the part before has
 * @param ads how many ads the part has, from 1
 */
record Part(int number, PlanPlace begin, long skipped, long ads) implements Serializable {}
