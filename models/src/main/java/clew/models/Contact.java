package clew.models;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contact value found in a text, or declared in a field of its own. */
@TableInfo(
    name = "contacts",
    kind = Kind.FACT,
    row = "a contact value found in a text or declared in a field")
public record Contact(
    @Doc("the text that it was found in; null where it was declared") @Nullable String textId,
    @Doc("the ad that declared it; null where it was found in a text") @Nullable String postingId,
    @Doc("phone, email, handle, url or payment") String kind,
    @Doc("normalised value; phones in E.164; handles as platform:name")
        @Sensitive(Sensitivity.PERSONAL)
        String value,
    @Doc("exactly what stands in the field") @Sensitive(Sensitivity.PERSONAL) String raw,
    @Doc("title, body, or the name of the declaring field") String field,
    @Doc("first code point of raw in the field, from 0; null where declared") @Unit("code points")
        @Nullable Integer start,
    @Doc("code point after the last of raw in the field; null where declared") @Unit("code points")
        @Nullable Integer end,
    @Doc("how it was hidden: words, look_alikes, separators, …; empty where it was written plainly")
        List<String> disguise,
    @Doc("0 to 1; from .5 the value is asserted") @Unit("0 to 1") double confidence,
    @Doc("why it is doubted: ambiguous, improbable, split, …; null where nothing speaks against it")
        @Nullable String doubt,
    @Doc("version of the readers that made the row") String madeBy) {
  public Contact {
    disguise = List.copyOf(disguise);
    Checks.owner(textId, postingId);
    Checks.oneOf("kind", kind, Set.of("phone", "email", "handle", "url", "payment"));
    Checks.present("value", value);
    Checks.span(start, end);
    Checks.share("confidence", confidence);
  }

  /** A contact that nothing speaks against. */
  public Contact(
      @Nullable String textId,
      @Nullable String postingId,
      String kind,
      String value,
      String raw,
      String field,
      @Nullable Integer start,
      @Nullable Integer end,
      List<String> disguise,
      double confidence,
      String madeBy) {
    this(
        textId, postingId, kind, value, raw, field, start, end, disguise, confidence, null, madeBy);
  }
}
