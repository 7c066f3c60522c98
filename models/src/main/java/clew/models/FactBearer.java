package clew.models;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What bears facts in a cluster: a text that one of its postings ever had, or the posting itself,
 * which declares things. Not a table.
 */
public record FactBearer(
    @Doc("the cluster") String clusterId,
    @Doc("the posting") String postingId,
    @Doc("the text; null for the posting itself") @Nullable String textId,
    @Doc("earliest sighting of the posting, in UTC") @Nullable Instant firstSeen,
    @Doc("latest sighting of the posting, in UTC") @Nullable Instant lastSeen) {}
