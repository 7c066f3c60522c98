package clew.pipeline.posting;

import clew.models.Ids;
import clew.models.PostingTraits;
import clew.models.Trait;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is known of one posting. The order in which parts are added does not matter. */
final class PostingBuilder {
  /**
   * Shorter comparison texts, in characters, are no ground to hold two postings for the same one:
   * "failed" and "for sale" are written by everybody. Chosen.
   */
  static final int TELLING_TEXT = 20;

  /**
   * Later sightings come later. One without a time never wins over one with; among equal times
   * content decides, so that the order of files does not.
   */
  private static final Comparator<SeenAd> BY_TIME =
      Comparator.comparing(
              SeenAd::seenAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(
              SeenAd::postedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(SeenAd::textId)
          .thenComparing(SeenAd::url, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparing(SeenAd::place, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparing(SeenAd::poster, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparing(SeenAd::price, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparing(SeenAd::recordId);

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private final String postingId;
  private final SortedSet<String> textIds = new TreeSet<>();
  private final SortedSet<String> comparisonIds = new TreeSet<>();
  private final SortedSet<String> places = new TreeSet<>();
  private final SortedSet<String> posters = new TreeSet<>();
  private final SortedSet<String> posterPlaces = new TreeSet<>();
  private final SortedSet<Trait> contacts = new TreeSet<>();
  private final SortedSet<Trait> images = new TreeSet<>();
  private final SortedSet<String> tellingIds = new TreeSet<>();
  private long timesSeen;
  private @Nullable SeenAd latest;
  private @Nullable SeenAd before;
  private @Nullable Instant firstSeen;
  private @Nullable Instant lastSeen;

  PostingBuilder(String postingId) {
    this.postingId = postingId;
  }

  void add(Carried carried) {
    switch (carried.kind()) {
      case Carried.TELLING_TEXT -> {
        comparisonIds.add(carried.value());
        tellingIds.add(carried.value());
      }
      case Carried.SHORT_TEXT -> comparisonIds.add(carried.value());
      case Carried.IMAGE -> images.add(new Trait(carried.kind(), carried.value()));
      default -> contacts.add(new Trait(carried.kind(), carried.value()));
    }
  }

  void add(SeenAd sighting) {
    timesSeen++;
    textIds.add(sighting.textId());
    if (before == null
        || !Objects.equals(before.poster(), sighting.poster())
        || !Objects.equals(before.place(), sighting.place())) {
      addPosterAndPlace(folded(sighting.poster()), folded(sighting.place()));
    }
    before = sighting;
    if (latest == null || BY_TIME.compare(sighting, latest) > 0) {
      latest = sighting;
    }
    Instant seen = sighting.seenAt();
    if (seen != null) {
      firstSeen = firstSeen == null || seen.isBefore(firstSeen) ? seen : firstSeen;
      lastSeen = lastSeen == null || seen.isAfter(lastSeen) ? seen : lastSeen;
    }
  }

  /** An ad keeps every name and place that it ever had. */
  private void addPosterAndPlace(@Nullable String poster, @Nullable String place) {
    if (poster != null) {
      posters.add(poster);
    }
    if (place != null) {
      places.add(place);
    }
    if (poster != null && place != null) {
      posterPlaces.add(poster + " | " + place);
    }
  }

  /**
   * The posting.
   *
   * @throws IllegalStateException where facts speak of a posting that was never sighted
   */
  PostingDraft build() {
    if (latest == null) {
      throw new IllegalStateException(
          "facts speak of posting " + postingId + ", which has no sighting");
    }
    PostingTraits traits =
        new PostingTraits(
            postingId,
            1,
            List.copyOf(places),
            List.copyOf(posters),
            List.copyOf(posterPlaces),
            List.copyOf(tellingIds),
            List.copyOf(contacts),
            List.copyOf(images));
    return new PostingDraft(
        postingId,
        signature(traits),
        latest,
        firstSeen,
        lastSeen,
        timesSeen,
        textIds.size(),
        traits);
  }

  /**
   * Equal for postings with the same texts, contacts, images, poster and place; its own where these
   * say next to nothing.
   */
  private String signature(PostingTraits traits) {
    boolean telling =
        !tellingIds.isEmpty() || !traits.contacts().isEmpty() || !traits.images().isEmpty();
    if (!telling) {
      return Ids.of("alone", postingId);
    }
    List<@Nullable String> parts = new ArrayList<>();
    parts.add("same");
    for (Collection<String> values : List.of(posters, places, posterPlaces, comparisonIds)) {
      parts.add(null);
      parts.addAll(values);
    }
    for (List<Trait> list : List.of(traits.contacts(), traits.images())) {
      parts.add(null);
      for (Trait trait : list) {
        parts.add(trait.kind());
        parts.add(trait.value());
      }
    }
    return Ids.of(parts.toArray(String[]::new));
  }

  /**
   * A place or a poster as it is compared: compatibility forms, case and runs of white space
   * folded; null where nothing is left.
   */
  static @Nullable String folded(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String folded =
        Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    return folded.isEmpty() ? null : String.join(" ", WHITE_SPACE.split(folded));
  }
}
