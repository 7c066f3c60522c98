package clew.models;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting with the representative of all that are the same as it: what its latest sighting says,
 * and what it ever carried. Places and posters are folded for comparison; lists are sorted and
 * without duplicates.
 */
@TableInfo(
    name = "collapsed_postings",
    kind = Kind.JUDGEMENT,
    row = "a posting with all that it ever carried: what the next night goes on from")
public record CollapsedPosting(
    @Doc("the ad") String postingId,
    @Doc("equal for postings with the same texts, contacts, images, posters and places")
        String signature,
    @Doc("the representative: the smallest posting_id of this signature") String sameAs,
    @Doc("postings of this signature") @Unit("postings") long alike,
    @Doc("its latest text") String textId,
    @Doc("name of the source") String source,
    @Doc("the id that the source gives the ad") @Sensitive(Sensitivity.PERSONAL)
        @Nullable String sourcePostingId,
    @Doc("address, as the latest sighting has it") @Sensitive(Sensitivity.PERSONAL)
        @Nullable String url,
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
    @Doc("folded places, over all its sightings") @Sensitive(Sensitivity.PERSONAL)
        List<String> places,
    @Doc("folded posters, over all its sightings") @Sensitive(Sensitivity.PERSONAL)
        List<String> posters,
    @Doc("folded poster and place of one sighting, as poster | place")
        @Sensitive(Sensitivity.PERSONAL)
        List<String> posterPlaces,
    @Doc("comparison ids of all its texts that say enough to be compared")
        List<String> comparisonIds,
    @Doc("asserted contacts, over all its texts and sightings") @Sensitive(Sensitivity.PERSONAL)
        List<Trait> contacts,
    @Doc("image hashes, as algorithm:hash") @Sensitive(Sensitivity.PERSONAL) List<Trait> images) {
  public CollapsedPosting {
    places = List.copyOf(places);
    posters = List.copyOf(posters);
    posterPlaces = List.copyOf(posterPlaces);
    comparisonIds = List.copyOf(comparisonIds);
    contacts = List.copyOf(contacts);
    images = List.copyOf(images);
  }
}
