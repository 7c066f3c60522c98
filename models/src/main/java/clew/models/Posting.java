package clew.models;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One ad, all its re-crawls collapsed. */
@TableInfo(name = "postings", kind = Kind.JUDGEMENT, row = "one ad, all its re-crawls collapsed")
public record Posting(
    @Doc("the ad") String postingId,
    @Doc("name of the source") String source,
    @Doc("the id that the source gives the ad") @Sensitive(Sensitivity.PERSONAL)
        @Nullable String sourcePostingId,
    @Doc("address, as the latest sighting has it") @Sensitive(Sensitivity.PERSONAL)
        @Nullable String url,
    @Doc("latest title") @Sensitive(Sensitivity.SPECIAL) @Nullable String title,
    @Doc("latest body") @Sensitive(Sensitivity.SPECIAL) @Nullable String body,
    @Doc("latest place") @Sensitive(Sensitivity.PERSONAL) @Nullable String place,
    @Doc("latest poster") @Sensitive(Sensitivity.PERSONAL) @Nullable String poster,
    @Doc("latest price") @Sensitive(Sensitivity.SPECIAL) @Nullable String price,
    @Doc("when the ad says it was posted, in UTC; latest sighting") @Nullable Instant postedAt,
    @Doc("earliest seen_at of its sightings, in UTC; null where none has one")
        @Nullable Instant firstSeen,
    @Doc("latest seen_at of its sightings, in UTC; null where none has one")
        @Nullable Instant lastSeen,
    @Doc("distinct records of the ad") @Unit("records") long timesSeen,
    @Doc("distinct texts that the ad has had") @Unit("texts") long versions,
    @Doc("its latest text") String textId,
    @Doc(
            "the representative of all postings with the same text, contacts, images, poster and place; itself if alone")
        String sameAs) {}
