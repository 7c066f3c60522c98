package clew.jobs.evaluate;

import clew.models.Complaint;
import clew.models.Exit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds ads by the names that a truth may give them: the source's own id, or {@code
 * source:source_posting_id} where two sources use the same ids, or the posting id.
 */
final class AdsByName {
  /** Code points of an id that a complaint shows. */
  private static final int LONGEST = 80;

  private final Collection<Ad> all;
  private final Map<String, Ad> ads;
  private final Set<String> ambiguous = new HashSet<>();

  /** By the longer names; made when the first is asked for, since most truths have none. */
  private final Map<String, Ad> further = new HashMap<>();

  AdsByName(Collection<Ad> all) {
    this.all = all;
    this.ads = new HashMap<>(2 * all.size());
    for (Ad ad : all) {
      String own = ad.sourcePostingId();
      if (own != null && ads.put(own, ad) != null) {
        ambiguous.add(own);
      }
    }
  }

  /**
   * The ad of a name; empty where the run has none.
   *
   * @throws Complaint where ads of several sources bear the name
   */
  Optional<Ad> find(String name) {
    @Nullable Ad found = ads.get(name);
    if (found != null && ambiguous.contains(name)) {
      throw new Complaint(
          Exit.CONFIGURATION,
          "posting_id "
              + Plain.text(name, LONGEST)
              + " of the truth is an id in several sources: write source:"
              + Plain.text(name, LONGEST)
              + " there");
    }
    return Optional.ofNullable(found == null ? byLongerName(name) : found);
  }

  private @Nullable Ad byLongerName(String name) {
    if (further.isEmpty()) {
      all.stream()
          .filter(ad -> ad.sourcePostingId() != null)
          .forEach(ad -> further.put(ad.source() + ":" + ad.sourcePostingId(), ad));
      all.forEach(ad -> further.put(ad.postingId(), ad));
    }
    return further.get(name);
  }
}
