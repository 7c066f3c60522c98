package clew.jobs.evaluate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An ad as the published run has it.
 *
 * @param sourcePostingId null where the source gives none
 * @param place as scraped; null where the ad names none
 * @param sameAs the representative, which links are between
 * @param language of its latest text, as ISO 639-3 letters; und where it could not be told
 * @param comparisonId the comparison text of its latest text, which text pairs are between
 */
public record Ad(
    String postingId,
    String clusterId,
    String sameAs,
    String source,
    @Nullable String sourcePostingId,
    @Nullable String place,
    String language,
    String comparisonId) {
  /** The place for counting: without case and spaces around it. */
  String countedPlace() {
    return place == null || place.isBlank() ? "(none)" : place.strip().toLowerCase(Locale.ROOT);
  }
}
