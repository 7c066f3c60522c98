package clew.pipeline.link;

/** Two near-duplicate texts of a family. */
public record FamilyPair(String templateId, String leftId, String rightId, double jaccard) {}
