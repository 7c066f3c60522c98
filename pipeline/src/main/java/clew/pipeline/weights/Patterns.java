package clew.pipeline.weights;

import clew.models.Evidence;
import clew.models.Link;
import clew.models.PostingTraits;
import clew.models.Trait;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tells in what two representatives agree, as a pattern: two bits for each {@link Field}. */
final class Patterns {
  /** Texts that say more than this for a pair, net of the prior, say much. Chosen. */
  private static final double MUCH = 3;

  private Patterns() {}

  /** Which kinds of values a representative carries: a bit for each field. */
  static int kinds(PostingTraits traits) {
    int kinds = 0;
    for (List<Trait> carried : List.of(traits.contacts(), traits.images())) {
      for (Trait trait : carried) {
        Optional<Field> field =
            carried == traits.images() ? Optional.of(Field.IMAGE) : Field.ofValue(trait.kind());
        kinds |= field.map(its -> 1 << its.number()).orElse(0);
      }
    }
    return kinds;
  }

  /**
   * The pattern of a link.
   *
   * @param bothHave kinds of values that both of its ends carry
   */
  static int of(Link link, int bothHave) {
    int pattern = 0;
    for (Field field : Field.values()) {
      if (field.isValue()) {
        pattern |= field.at(value(link, field, bothHave));
      }
    }
    boolean posterPlace = has(link, "poster_place");
    pattern |= Field.POSTER.at(poster(link, posterPlace));
    pattern |= Field.PLACE.at(place(link, posterPlace));
    return pattern | Field.TEXT.at(text(link));
  }

  /** A value that is shared and worth nothing is generic, and says nothing. */
  private static int value(Link link, Field field, int bothHave) {
    boolean shared = false;
    boolean worth = false;
    for (Evidence one : link.evidence()) {
      shared |= one.kind().equals(field.kind());
      worth |= one.kind().equals(field.kind()) && one.bits() > 0;
    }
    if (shared) {
      return worth ? Field.AGREES : Field.MISSING;
    }
    return ((bothHave >> field.number()) & 1) == 1 ? Field.DIFFERS : Field.MISSING;
  }

  private static int poster(Link link, boolean posterPlace) {
    if (posterPlace) {
      return Field.AGREES;
    }
    if (has(link, "name")) {
      return Field.PARTLY;
    }
    return has(link, "poster_differs") ? Field.DIFFERS : Field.MISSING;
  }

  private static int place(Link link, boolean posterPlace) {
    if (posterPlace) {
      return Field.AGREES;
    }
    for (Evidence one : link.evidence()) {
      if (one.kind().equals("place")) {
        return one.score() > 0 ? Field.AGREES : Field.DIFFERS;
      }
    }
    return Field.MISSING;
  }

  private static int text(Link link) {
    double bits = 0;
    for (Evidence one : link.evidence()) {
      boolean told =
          one.kind().equals("text") || one.kind().equals("passage") || one.kind().equals("words");
      bits += told ? one.bits() : 0;
    }
    return bits > MUCH ? Field.AGREES : bits > 0 ? Field.PARTLY : Field.DIFFERS;
  }

  private static boolean has(Link link, String kind) {
    return link.evidence().stream().anyMatch(one -> one.kind().equals(kind));
  }

  /**
   * The pattern of two that were drawn by lot; below 0 where they share a value or a poster, and so
   * are linked.
   */
  static int ofStrangers(PostingTraits one, PostingTraits other) {
    if (share(one.contacts(), other.contacts())
        || share(one.images(), other.images())
        || share(one.posters(), other.posters())) {
      return -1;
    }
    int bothHave = kinds(one) & kinds(other);
    int pattern = Field.TEXT.at(Field.DIFFERS);
    for (Field field : Field.values()) {
      if (field.isValue() && ((bothHave >> field.number()) & 1) == 1) {
        pattern |= field.at(Field.DIFFERS);
      }
    }
    if (!one.posters().isEmpty() && !other.posters().isEmpty()) {
      pattern |= Field.POSTER.at(Field.DIFFERS);
    }
    if (!one.places().isEmpty() && !other.places().isEmpty()) {
      boolean same = share(one.places(), other.places());
      pattern |= Field.PLACE.at(same ? Field.AGREES : Field.DIFFERS);
    }
    return pattern;
  }

  private static <T> boolean share(List<T> one, List<T> other) {
    return !Collections.disjoint(one, other);
  }
}
