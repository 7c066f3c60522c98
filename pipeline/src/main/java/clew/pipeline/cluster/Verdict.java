package clew.pipeline.cluster;

/**
 * What is thought of a link, without its evidence.
 *
 * @param decision joined, held_back or too_weak
 * @param reason why, in words
 */
public record Verdict(String leftId, String rightId, String decision, String reason) {}
