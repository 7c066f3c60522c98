package clew.jobs.export;

import clew.models.Doc;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A posting as it is handed on. Not a table of a run. */
public record ExportedPosting(
    @Doc("its cluster") String clusterId,
    @Doc("the ad") String postingId,
    @Doc("name of the source") String source,
    @Doc("the id that the source gives the ad; in clear only") @Nullable String sourcePostingId,
    @Doc("address; in clear only") @Nullable String url,
    @Doc("latest title; in clear only") @Nullable String title,
    @Doc("latest body; in clear only") @Nullable String body,
    @Doc("latest price; in clear only") @Nullable String price,
    @Doc("latest place, as shown") @Nullable String place,
    @Doc("latest poster, as shown") @Nullable String poster,
    @Doc("when the ad says it was posted, in UTC") @Nullable Instant postedAt,
    @Doc("earliest sighting, in UTC") @Nullable Instant firstSeen,
    @Doc("latest sighting, in UTC") @Nullable Instant lastSeen,
    @Doc("distinct records of the ad") long timesSeen,
    @Doc("distinct texts that the ad has had") long versions,
    @Doc("the representative of all that are the same; itself if alone") String sameAs) {
  ExportedPosting shown(Showing showing) {
    return new ExportedPosting(
        clusterId,
        postingId,
        source,
        sourcePostingId,
        url,
        title,
        body,
        price,
        showing.valueOrNull("place", place),
        showing.valueOrNull("poster", poster),
        postedAt,
        firstSeen,
        lastSeen,
        timesSeen,
        versions,
        sameAs);
  }
}
