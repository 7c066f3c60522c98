package clew.pipeline.link;

/** A place, and how many nodes are in it. */
public record PlaceSize(String place, long nodes) {}
