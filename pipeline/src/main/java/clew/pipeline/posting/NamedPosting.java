package clew.pipeline.posting;

import clew.models.Trait;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting with the representative of all that are the same as it, and how many these are: what
 * its latest sighting says, and what it ever carried.
 */
public record NamedPosting(
    String postingId,
    String sameAs,
    long alike,
    String textId,
    String source,
    @Nullable String sourcePostingId,
    @Nullable String url,
    @Nullable String place,
    @Nullable String poster,
    @Nullable String price,
    @Nullable Instant postedAt,
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen,
    long timesSeen,
    long versions,
    List<String> places,
    List<String> posters,
    List<String> posterPlaces,
    List<String> comparisonIds,
    List<Trait> contacts,
    List<Trait> images) {
  public NamedPosting {
    places = List.copyOf(places);
    posters = List.copyOf(posters);
    posterPlaces = List.copyOf(posterPlaces);
    comparisonIds = List.copyOf(comparisonIds);
    contacts = List.copyOf(contacts);
    images = List.copyOf(images);
  }
}
