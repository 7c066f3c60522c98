package clew.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a representative posting ever carried, over all its versions: what links are made of. Not a
 * table. Place and poster are folded for comparison; lists are sorted and without duplicates.
 */
public record PostingTraits(
    @Doc("the representative") String postingId,
    @Doc("postings that it stands for, itself among them") long postings,
    @Doc("folded place") @Nullable String place,
    @Doc("folded poster") @Nullable String poster,
    @Doc("comparison ids of all its texts that say enough to be compared")
        List<String> comparisonIds,
    @Doc("asserted contacts") List<Trait> contacts,
    @Doc("image hashes, as algorithm:hash") List<Trait> images) {
  public PostingTraits {
    Checks.present("posting_id", postingId);
    comparisonIds = List.copyOf(comparisonIds);
    contacts = List.copyOf(contacts);
    images = List.copyOf(images);
  }
}
