package clew.models;

import org.jspecify.annotations.Nullable;

/** A name, place, price or stated age found in a text, or declared in a field. */
@TableInfo(
    name = "mentions",
    kind = Kind.FACT,
    row = "a name, place, price, … in a text or declared in a field")
public record Mention(
    @Doc("the text that it was found in; null where it was declared") @Nullable String textId,
    @Doc("the ad that declared it; null where it was found in a text") @Nullable String postingId,
    @Doc("name, place, price, …") String kind,
    @Doc("normalised value") @Sensitive(Sensitivity.SPECIAL) String value,
    @Doc("exactly what stands in the field") @Sensitive(Sensitivity.SPECIAL) String raw,
    @Doc("title, body, or the name of the declaring field") String field,
    @Doc("first code point of raw in the field, from 0; null where declared") @Unit("code points")
        @Nullable Integer start,
    @Doc("code point after the last of raw in the field; null where declared") @Unit("code points")
        @Nullable Integer end,
    @Doc("0 to 1; from .5 the value is asserted") @Unit("0 to 1") double confidence,
    @Doc("version of the readers that made the row") String madeBy) {
  public Mention {
    Checks.owner(textId, postingId);
    Checks.present("kind", kind);
    Checks.span(start, end);
    Checks.share("confidence", confidence);
  }
}
