package clew.models;

import org.jspecify.annotations.Nullable;

/** One distinct title and body, as scraped, with what was made of it once. */
@TableInfo(name = "texts", kind = Kind.FACT, row = "one distinct title and body, as scraped")
public record AdText(
    @Doc("made from title, body and what the profile says about reading them (phone region)")
        String textId,
    @Doc("title, as scraped") @Sensitive(Sensitivity.SPECIAL) @Nullable String title,
    @Doc("body, as scraped") @Sensitive(Sensitivity.SPECIAL) @Nullable String body,
    @Doc(
            "region of numbers written without +, as ISO 3166 letters; null where the profile names none")
        @Nullable String phoneRegion,
    @Doc("language as ISO 639-3 letters; und where it could not be told") String language,
    @Doc("comparison text: folded, without contacts, digits and punctuation")
        @Sensitive(Sensitivity.SPECIAL)
        String comparison,
    @Doc("made from the comparison text; equal for texts that compare as equal")
        String comparisonId,
    @Doc("UTF-16 units of the comparison text before the words of the body") @Unit("UTF-16 units")
        int bodyAt,
    @Doc("whether only the beginning was read, since the text is longer than any ad") boolean cut,
    @Doc("what the readers could not read of it, and why; null as a rule")
        @Nullable String readingNote,
    @Doc("version of the readers that made the row") String madeBy) {
  public AdText {
    Checks.present("text_id", textId);
  }
}
