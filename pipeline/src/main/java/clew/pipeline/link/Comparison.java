package clew.pipeline.link;

/** A distinct text that is compared. */
public record Comparison(String textId, String text) {}
