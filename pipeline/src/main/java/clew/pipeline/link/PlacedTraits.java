package clew.pipeline.link;

import clew.models.Trait;
import java.util.List;

/** Traits of a representative, with the families of its texts and how many are in its places. */
public record PlacedTraits(
    String postingId,
    long postings,
    List<String> places,
    List<String> posters,
    List<String> posterPlaces,
    List<String> comparisonIds,
    List<Trait> contacts,
    List<Trait> images,
    List<String> templateIds,
    List<PlaceSize> placeSizes) {}
