package clew.pipeline.link;

/** Two ids that are worth a look, the smaller first. */
public record CandidatePair(String leftId, String rightId) {}
