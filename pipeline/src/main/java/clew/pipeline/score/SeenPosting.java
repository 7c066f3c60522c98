package clew.pipeline.score;

import clew.models.TextSpan;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one posting, over all its versions. The order in which parts are added does not
 * matter.
 */
final class SeenPosting {
  /**
   * Of each kind of thing so many are kept, the smallest: an ad has a few, and hostile input must
   * not cost the square of what it brings. Chosen.
   */
  static final int KEPT = 256;

  private static final Comparator<TextSpan> BY_PLACE =
      Comparator.comparing(TextSpan::textId)
          .thenComparing(TextSpan::field)
          .thenComparing(TextSpan::start)
          .thenComparing(TextSpan::end);

  final String postingId;
  final SortedSet<String> texts = new TreeSet<>();
  final SortedSet<String> templates = new TreeSet<>();
  final SortedSet<String> names = new TreeSet<>();
  final SortedSet<String> contacts = new TreeSet<>();
  final TreeSet<TextSpan> hidden = new TreeSet<>(BY_PLACE);
  String representative;
  @Nullable String source;
  @Nullable String place;
  @Nullable String poster;
  @Nullable Instant firstSeen;
  @Nullable Instant lastSeen;

  SeenPosting(String postingId) {
    this.postingId = postingId;
    this.representative = postingId;
  }

  void add(ClusterPart part) {
    switch (part.what()) {
      case ClusterPart.POSTING -> describe(part);
      case ClusterPart.TEXT -> keep(texts, part.value());
      case ClusterPart.TEMPLATE -> keep(templates, part.value());
      case ClusterPart.NAME -> keep(names, part.value());
      default -> contact(part);
    }
  }

  /** What its near-duplicates have in common with it: its templates, or its texts without one. */
  List<String> wordings() {
    return new ArrayList<>(templates.isEmpty() ? texts : templates);
  }

  private void describe(ClusterPart part) {
    representative = part.value();
    source = part.source();
    place = folded(part.place());
    poster = folded(part.poster());
    firstSeen = part.firstSeen();
    lastSeen = part.lastSeen();
  }

  private void contact(ClusterPart part) {
    keep(contacts, part.contact());
    String textId = part.textId();
    if (part.hidden() && textId != null) {
      keep(
          hidden,
          new TextSpan(
              postingId,
              textId,
              Objects.requireNonNull(part.field()),
              Objects.requireNonNull(part.start()),
              Objects.requireNonNull(part.end()),
              Objects.requireNonNull(part.raw())));
    }
  }

  private static <T> void keep(SortedSet<T> kept, T value) {
    kept.add(value);
    if (kept.size() > KEPT) {
      kept.remove(kept.last());
    }
  }

  /** A place or a poster as it is compared: compatibility forms, case and white space folded. */
  private static @Nullable String folded(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String folded =
        Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    return folded.isEmpty() ? null : String.join(" ", folded.split("\\s+"));
  }
}
