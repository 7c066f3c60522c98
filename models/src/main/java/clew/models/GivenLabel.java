package clew.models;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst made of a cluster or a posting, as it was given. It is about ads, not about an
 * id: later runs may part the cluster, or join it with another, and the label then stands with the
 * cluster that most of its ads are in.
 *
 * @param targetKind cluster or posting
 * @param target its id at that time
 * @param ads postings that it is about: the target itself, or members of the cluster, of a large
 *     one the first {@link #MOST_ADS} by id
 * @param strength 1 (a guess) to 5 (sure)
 * @param runId the run that was published then
 */
public record GivenLabel(
    String targetKind,
    String target,
    List<String> ads,
    String label,
    int strength,
    String by,
    Instant at,
    @Nullable String note,
    String runId) {
  /** The words that a label may be. */
  public static final Set<String> LABELS =
      Set.of("lead", "spam", "scam", "venue", "independent", "agency");

  /** Chosen: of a cluster that falls apart, enough to tell where most of it went. */
  public static final int MOST_ADS = 200;

  public static final int STRONGEST = 5;

  public GivenLabel {
    ads = List.copyOf(ads);
    Checks.oneOf("target_kind", targetKind, Set.of("cluster", "posting"));
    Checks.oneOf("label", label, LABELS);
    if (strength < 1 || strength > STRONGEST) {
      throw new IllegalArgumentException("strength is " + strength + ", not 1 to " + STRONGEST);
    }
  }

  /** Made from who said what of which ads, and when: the same label given again is the same. */
  public String labelId() {
    return Ids.of(targetKind, target, label, String.valueOf(strength), by, at.toString(), note);
  }
}
