package clew.pipeline.link;

/** A comparison text under one of its band keys. */
public record BandMember(String band, String comparisonId) {}
