/**
 * The standing benchmarks, and what becomes of them: {@code BENCHMARKS.md}, plots and raw results.
 *
 * <p>A {@link clew.jobs.benchmark.Benchmark} measures and says how its rows are shown. What it
 * measures of commands it measures from outside, as a user would: {@link
 * clew.jobs.benchmark.ClewProcess} starts the launcher. To add one, write it and name it in {@link
 * clew.jobs.benchmark.StandingSet}.
 */
@NullMarked
package clew.jobs.benchmark;

import org.jspecify.annotations.NullMarked;
