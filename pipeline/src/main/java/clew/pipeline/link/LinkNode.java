package clew.pipeline.link;

import clew.models.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A representative posting as links see it. Traits are what identifies it: contacts, images, poster
 * and place together, and the poster's name alone.
 *
 * @param places sorted by place, with how many nodes are in each
 * @param posters sorted
 * @param comparisonIds its texts that say enough to be compared
 * @param templateIds the families of these texts
 * @param traits sorted, each once
 */
public record LinkNode(
    String postingId,
    long postings,
    List<PlaceSize> places,
    List<String> posters,
    List<String> comparisonIds,
    List<String> templateIds,
    List<SharedTrait> traits) {
  public LinkNode {
    places = List.copyOf(places);
    posters = List.copyOf(posters);
    comparisonIds = List.copyOf(comparisonIds);
    templateIds = List.copyOf(templateIds);
    traits = List.copyOf(traits);
  }

  /** The same node with other traits. */
  LinkNode with(List<SharedTrait> other) {
    return new LinkNode(postingId, postings, places, posters, comparisonIds, templateIds, other);
  }

  /** Whether it names a phone that means something. */
  boolean hasPhone() {
    return traits.stream().anyMatch(trait -> trait.kind().equals("phone") && !trait.generic());
  }

  /** The smallest place of both; empty where they have none in common. */
  Optional<PlaceSize> sharedPlace(LinkNode other) {
    return places.stream()
        .filter(mine -> other.places.stream().anyMatch(its -> its.place().equals(mine.place())))
        .min(Comparator.comparingLong(PlaceSize::nodes).thenComparing(PlaceSize::place));
  }

  /** Whether both are in known places, none of them the same. */
  boolean elsewhere(LinkNode other) {
    return !places.isEmpty() && !other.places.isEmpty() && sharedPlace(other).isEmpty();
  }

  /** Whether both name posters, none of them the same. */
  boolean otherPoster(LinkNode other) {
    return !posters.isEmpty()
        && !other.posters.isEmpty()
        && posters.stream().noneMatch(other.posters::contains);
  }

  /** The traits of both, by binary merge: those of this node. */
  List<SharedTrait> shared(LinkNode other) {
    List<SharedTrait> both = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < traits.size() && j < other.traits.size()) {
      SharedTrait mine = traits.get(i);
      int order = mine.trait().compareTo(other.traits.get(j).trait());
      if (order == 0) {
        both.add(mine);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both;
  }

  static SharedTrait unmeasured(String kind, String value) {
    return new SharedTrait(kind, value, 1, 1, false);
  }

  static SharedTrait unmeasured(Trait trait) {
    return unmeasured(trait.kind(), trait.value());
  }
}
