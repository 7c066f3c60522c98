package clew.pipeline.posting;

/**
 * A draft with the representative of all postings that are the same as it, and how many these are.
 */
public record NamedPosting(PostingDraft draft, String sameAs, long alike) {}
