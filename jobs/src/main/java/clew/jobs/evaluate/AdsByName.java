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

  private final Map<String, Ad> ads = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  AdsByName(Collection<Ad> all) {
    Map<String, Ad> further = new HashMap<>();
    for (Ad ad : all) {
      String own = ad.sourcePostingId();
      if (own != null) {
        if (ads.put(own, ad) != null) {
          ambiguous.add(own);
        }
        further.put(ad.source() + ":" + own, ad);
      }
      further.put(ad.postingId(), ad);
    }
    further.forEach(ads::putIfAbsent);
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
    return Optional.ofNullable(found);
  }
}
