package clew.pipeline.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a posting is made of in a sighting of it. */
public record SeenAd(
    String postingId,
    String textId,
    String recordId,
    String source,
    @Nullable Instant seenAt,
    @Nullable String sourcePostingId,
    @Nullable String url,
    @Nullable String place,
    @Nullable String poster,
    @Nullable String price,
    @Nullable Instant postedAt) {}
