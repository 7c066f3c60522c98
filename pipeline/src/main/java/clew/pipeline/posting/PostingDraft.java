package clew.pipeline.posting;

import clew.models.PostingTraits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A posting between its two looks at the facts: its latest sighting, what it ever carried, and what
 * makes it the same as others.
 */
public record PostingDraft(
    String postingId,
    String signature,
    SeenAd latest,
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen,
    long timesSeen,
    long versions,
    PostingTraits traits) {}
