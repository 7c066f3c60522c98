package clew.pipeline.link;

/** A trait of a node. */
public record NodeTrait(String postingId, SharedTrait trait) {}
