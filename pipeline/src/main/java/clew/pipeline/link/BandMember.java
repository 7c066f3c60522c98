package clew.pipeline.link;

/** A text under one of its band keys. */
public record BandMember(String band, String textId) {}
