package clew.pipeline.link;

/** A node in one of the families of its texts. */
public record FamilyNode(String templateId, LinkNode node) {}
