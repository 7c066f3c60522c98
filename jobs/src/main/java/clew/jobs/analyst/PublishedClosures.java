package clew.jobs.analyst;

import clew.jobs.evaluate.Closure;
import clew.jobs.store.Store;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Posting;
import clew.models.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain closure over what a published run found in its ads, over all versions of them. */
final class PublishedClosures {
  /** From here on a contact is asserted. */
  private static final double ASSERTED = .5;

  private final Closure plain = new Closure();
  private final Closure wide = new Closure();

  private PublishedClosures() {}

  static PublishedClosures of(Store store) {
    PublishedClosures closures = new PublishedClosures();
    store.columns(Posting.class).forEach(List.of("posting_id"), row -> closures.add(row.text(0)));
    Map<String, List<String>> phones = closures.phones(store);
    store
        .columns(Sighting.class)
        .forEach(
            List.of("posting_id", "text_id", "poster", "place"),
            row ->
                closures.sighting(
                    row.text(0), row.text(1), row.textOrNull(2), row.textOrNull(3), phones));
    store
        .columns(ImageHash.class)
        .forEach(
            List.of("posting_id", "algorithm", "hash"),
            row -> closures.wide.carries(row.text(0), "image " + row.text(1) + " " + row.text(2)));
    return closures;
  }

  private void add(String posting) {
    plain.add(posting);
    wide.add(posting);
  }

  /** Takes declared phones, and gives those that stand in texts, in plain sight, by text. */
  private Map<String, List<String>> phones(Store store) {
    Map<String, List<String>> phones = new HashMap<>();
    store
        .columns(Contact.class)
        .forEach(
            List.of("text_id", "posting_id", "kind", "value", "disguise", "confidence"),
            row -> {
              if (row.text(2).equals("phone") && !row.present(4) && row.fraction(5) >= ASSERTED) {
                phone(row.textOrNull(0), row.textOrNull(1), "phone " + row.text(3), phones);
              }
            });
    return phones;
  }

  private void phone(
      @Nullable String text,
      @Nullable String posting,
      String key,
      Map<String, List<String>> phones) {
    if (text != null) {
      phones.computeIfAbsent(text, its -> new ArrayList<>(1)).add(key);
    } else if (posting != null) {
      carries(posting, key);
    }
  }

  private void sighting(
      String posting,
      String text,
      @Nullable String poster,
      @Nullable String place,
      Map<String, List<String>> phones) {
    carries(posting, "text " + text);
    phones.getOrDefault(text, List.of()).forEach(phone -> carries(posting, phone));
    if (poster != null && place != null) {
      wide.carries(
          posting,
          "poster " + poster.toLowerCase(Locale.ROOT) + " in " + place.toLowerCase(Locale.ROOT));
    }
  }

  private void carries(String posting, String key) {
    plain.carries(posting, key);
    wide.carries(posting, key);
  }

  Map<String, String> plain() {
    return plain.clusters();
  }

  Map<String, String> wide() {
    return wide.clusters();
  }
}
