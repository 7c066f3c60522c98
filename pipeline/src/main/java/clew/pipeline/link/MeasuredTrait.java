package clew.pipeline.link;

/** The spread of a trait over all nodes. */
public record MeasuredTrait(
    String kind, String value, long nodes, long postings, double contexts) {}
