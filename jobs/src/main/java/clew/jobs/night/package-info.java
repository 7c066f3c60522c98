/**
 * What a night does, told once: dumps in, facts appended, everything judged again, published.
 *
 * <p>{@link clew.jobs.night.Intake} makes facts of what is new, {@link clew.jobs.night.Judgement}
 * judges all facts, {@link clew.jobs.night.Night} is the order of the two and what is said of them.
 */
@NullMarked
package clew.jobs.night;

import org.jspecify.annotations.NullMarked;
