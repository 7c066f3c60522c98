package clew.pipeline.link;

import clew.models.Trait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Traits of a representative, with the families of its texts and how many are in its place. */
public record PlacedTraits(
    String postingId,
    long postings,
    @Nullable String place,
    @Nullable String poster,
    List<String> comparisonIds,
    List<Trait> contacts,
    List<Trait> images,
    List<String> templateIds,
    long placeNodes) {}
