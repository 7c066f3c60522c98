package clew.pipeline.cluster;

/** A posting that has a text of a family. */
public record FamilyMember(
    String templateId, String postingId, String textId, String comparisonId, String wording) {}
