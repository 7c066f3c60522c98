package clew.pipeline.link;

/**
 * A member under a key. Keys are 64-bit hashes of what members share: two of a thousand million
 * keys are alike with a chance of one in forty, and then a few pairs more are looked at.
 */
public record Keyed(long key, int member) {}
