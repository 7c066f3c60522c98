package clew.pipeline.link;

/** A distinct comparison text. */
public record Comparison(String comparisonId, String comparison) {}
