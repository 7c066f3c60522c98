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

  private final Store store;
  private final Closure closure;

  private PublishedClosures(Store store, Closure closure) {
    this.store = store;
    this.closure = closure;
  }

  /** Over phones in plain sight and equal texts. */
  static Closure plain(Store store) {
    PublishedClosures closures = new PublishedClosures(store, new Closure());
    store
        .columns(Posting.class)
        .forEach(List.of("posting_id"), row -> closures.closure.number(row.text(0)));
    closures.phonesAndTexts();
    return closures.closure;
  }

  /** Over images that are equal, and posters of one place, beside what the plain one goes by. */
  static Closure wide(Store store, Closure plain) {
    PublishedClosures closures = new PublishedClosures(store, new Closure(plain));
    closures.imagesAndPosters();
    return closures.closure;
  }

  private void phonesAndTexts() {
    Map<String, List<String>> phones = new HashMap<>();
    store
        .columns(Contact.class)
        .forEach(
            List.of("text_id", "posting_id", "kind", "value", "disguise", "confidence"),
            row -> {
              if (row.text(2).equals("phone") && !row.present(4) && row.fraction(5) >= ASSERTED) {
                phone(row.textOrNull(0), row.textOrNull(1), row.text(3), phones);
              }
            });
    store
        .columns(Sighting.class)
        .forEach(
            List.of("posting_id", "text_id"),
            row -> {
              int posting = closure.number(row.text(0));
              String text = row.text(1);
              closure.carries(posting, text);
              phones.getOrDefault(text, List.of()).forEach(one -> closure.carries(posting, one));
            });
  }

  private void phone(
      @Nullable String text,
      @Nullable String posting,
      String phone,
      Map<String, List<String>> phones) {
    if (text != null) {
      phones.computeIfAbsent(text, its -> new ArrayList<>(1)).add(phone);
    } else if (posting != null) {
      closure.carries(closure.number(posting), phone);
    }
  }

  private void imagesAndPosters() {
    store
        .columns(ImageHash.class)
        .forEach(
            List.of("posting_id", "algorithm", "hash", "doubt"),
            row -> {
              if (!row.present(3)) {
                String image = row.text(1) + " " + row.text(2);
                closure.carries(closure.number(row.text(0)), image);
              }
            });
    store
        .columns(Sighting.class)
        .forEach(
            List.of("posting_id", "poster", "place"),
            row -> {
              String poster = row.textOrNull(1);
              String place = row.textOrNull(2);
              if (poster != null && place != null) {
                String who = (poster + " in " + place).toLowerCase(Locale.ROOT);
                closure.carries(closure.number(row.text(0)), who);
              }
            });
  }
}
