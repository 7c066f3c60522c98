package clew.jobs.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact of a cluster. Public, since Spark's executors make it.
 *
 * @param placeIn from 1, those of most postings first
 * @param ofAll how many there are
 */
public record SeenContact(
    String clusterId,
    int placeIn,
    long ofAll,
    String kind,
    String value,
    long postings,
    long disguisedPostings,
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen) {}
