package clew.models;

import org.jspecify.annotations.Nullable;

/** An indicator that fired for a cluster, with where it was seen. */
@TableInfo(name = "indicators", kind = Kind.JUDGEMENT, row = "an indicator that fired")
public record IndicatorFiring(
    @Doc("the cluster") String clusterId,
    @Doc("the posting that shows it; null where the whole cluster does") @Nullable String postingId,
    @Doc("the text that shows it; null where no text does") @Nullable String textId,
    @Doc("the indicator in the catalogue") @Sensitive(Sensitivity.ASSESSMENT) String indicatorId,
    @Doc("A to D, as in the catalogue") @Sensitive(Sensitivity.ASSESSMENT) String evidenceGrade,
    @Doc("plus, minus or ambiguous") @Sensitive(Sensitivity.ASSESSMENT) String direction,
    @Doc("points that this firing adds to lead_priority")
        @Sensitive(Sensitivity.ASSESSMENT)
        @Unit("points")
        double weight,
    @Doc("title or body; null where no span shows it") @Nullable String field,
    @Doc("first code point of raw in the field") @Unit("code points") @Nullable Integer start,
    @Doc("code point after the last of raw in the field") @Unit("code points")
        @Nullable Integer end,
    @Doc("exactly what stands there") @Sensitive(Sensitivity.SPECIAL) @Nullable String raw,
    @Doc("what was found, in words") @Sensitive(Sensitivity.ASSESSMENT) String explanation) {
  public IndicatorFiring {
    Checks.span(start, end);
  }
}
