package clew.jobs.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Ads of a cluster in a place, as it is written. Public, since Spark's executors make it.
 *
 * @param placeIn from 1, places of most ads first
 * @param ofAll how many there are
 * @param place null for ads that name none
 * @param first when the first of them was posted, or seen where it does not say
 */
public record SeenPlace(
    String clusterId,
    int placeIn,
    long ofAll,
    @Nullable String place,
    long ads,
    @Nullable Instant first,
    @Nullable Instant last) {}
