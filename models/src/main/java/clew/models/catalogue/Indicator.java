package clew.models.catalogue;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue. Rule and scale are null where the indicator is not looked for yet: then
 * that it did not fire says nothing.
 *
 * @param family indicators of one family rest on the same observations, and are left out together
 *     when it is shown what a score depends on
 * @param points what it adds at most to lead_priority
 */
public record Indicator(
    String id,
    String category,
    String family,
    String direction,
    String grade,
    double points,
    String looksAt,
    String source,
    String caveat,
    @Nullable IndicatorRule rule,
    @Nullable Scale scale)
    implements Serializable {
  public boolean lookedFor() {
    return rule != null;
  }
}
