package clew.jobs.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ads of a cluster on a day in a place. Public, since Spark's executors make it.
 *
 * @param placeIn the place's number among {@link SeenPlace}s; 0 for all places beyond those that
 *     are told apart
 * @param day when they were posted, or first seen where they do not say; null where neither is
 *     known
 */
public record SeenDay(String clusterId, int placeIn, @Nullable LocalDate day, long ads) {}
