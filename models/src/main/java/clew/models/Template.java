package clew.models;

import org.jspecify.annotations.Nullable;

/** A family of near-duplicate texts. */
@TableInfo(name = "templates", kind = Kind.JUDGEMENT, row = "a family of near-duplicate texts")
public record Template(
    @Doc("made from the members") String templateId,
    @Doc("postings that carry a text of the family") @Unit("postings") long postings,
    @Doc("distinct comparison texts in the family") @Unit("texts") long texts,
    @Doc("what all have in common, with [...] where they differ") @Sensitive(Sensitivity.SPECIAL)
        String pattern,
    @Doc("a posting that carries one of the texts") String examplePostingId,
    @Doc(
            "digest of the family's comparison texts, by which the next run knows it again; null in runs from before it was kept")
        @Nullable Long familyDigest) {}
