package clew.models;

import java.util.List;

/**
 * What a representative posting ever carried, over all its versions: what links are made of. Not a
 * table. Places and posters are folded for comparison; lists are sorted and without duplicates.
 */
public record PostingTraits(
    @Doc("the representative") String postingId,
    @Doc("postings that it stands for, itself among them") long postings,
    @Doc("folded places") List<String> places,
    @Doc("folded posters") List<String> posters,
    @Doc("folded poster and place of one sighting, as poster | place") List<String> posterPlaces,
    @Doc("comparison ids of all its texts that say enough to be compared")
        List<String> comparisonIds,
    @Doc("asserted contacts") List<Trait> contacts,
    @Doc("image hashes, as algorithm:hash") List<Trait> images) {
  public PostingTraits {
    Checks.present("posting_id", postingId);
    places = List.copyOf(places);
    posters = List.copyOf(posters);
    posterPlaces = List.copyOf(posterPlaces);
    comparisonIds = List.copyOf(comparisonIds);
    contacts = List.copyOf(contacts);
    images = List.copyOf(images);
  }
}
