package clew.pipeline.posting;

import clew.models.Sighting;
import clew.models.Trait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known of a posting: a sighting with what its text carries, or declared contacts
 * and images.
 */
public record PostingPart(
    String postingId,
    @Nullable Sighting sighting,
    @Nullable String comparisonId,
    int comparisonLength,
    List<Trait> contacts,
    List<Trait> images) {
  public PostingPart {
    contacts = List.copyOf(contacts);
    images = List.copyOf(images);
  }
}
